import { type Category, categories } from '../../facts/categories';
import { colours, lineStyles } from '../../settings/palette';
import type { Settings } from '../../settings/schema';
import { LineSample } from '../../ui/LineSample';
import { Switch } from '../../ui/Switch';
import { colourName, lineName, text } from '../../ui/text';
import type { SetSetting } from './SettingsPage';

export interface LooksProps {
  readonly settings: Settings;
  readonly set: SetSetting;
  readonly name: (category: Category, number: 'many') => string;
}

/** For each category: whether it is marked, in what colour, with what line. */
export function Looks({ settings, set, name }: LooksProps) {
  const change = (category: Category, look: Partial<Settings['looks'][Category]>) =>
    set('looks', { ...settings.looks, [category]: { ...settings.looks[category], ...look } });
  return (
    <ul class="looks">
      {categories.map((category) => (
        <li key={category}>
          <Switch
            id={`category-${category}`}
            checked={settings.categories[category]}
            onChange={(on) => set('categories', { ...settings.categories, [category]: on })}
          >
            <LineSample look={settings.looks[category]} />
            {name(category, 'many')}
          </Switch>
          <select
            aria-label={`${name(category, 'many')}: ${text('colour')}`}
            value={settings.looks[category].colour}
            onChange={(event) => {
              const colour = colours.find((one) => one === event.currentTarget.value);
              if (colour) change(category, { colour });
            }}
          >
            {colours.map((colour) => (
              <option key={colour} value={colour}>
                {colourName(colour)}
              </option>
            ))}
          </select>
          <select
            aria-label={`${name(category, 'many')}: ${text('line')}`}
            value={settings.looks[category].line}
            onChange={(event) => {
              const line = lineStyles.find((one) => one === event.currentTarget.value);
              if (line) change(category, { line });
            }}
          >
            {lineStyles.map((line) => (
              <option key={line} value={line}>
                {lineName(line)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
