import type { SettingKey, Settings } from '../../settings/schema';
import { type TextKey, text } from '../../ui/text';
import type { SetSetting } from './SettingsPage';

type ChoiceKey = 'density' | 'painter' | 'theme' | 'modifier';

/** The choices of each setting, with their words, the standard first. */
const choices: { readonly [Key in ChoiceKey]: readonly (readonly [Settings[Key], TextKey])[] } = {
  density: [
    ['all', 'densityAll'],
    ['section', 'densitySection'],
    ['page', 'densityPage'],
  ],
  painter: [
    ['overlay', 'painterOverlay'],
    ['marks', 'painterMarks'],
  ],
  theme: [
    ['system', 'themeSystem'],
    ['light', 'themeLight'],
    ['dark', 'themeDark'],
  ],
  modifier: [
    ['none', 'modifierNone'],
    ['Alt', 'modifierAlt'],
    ['Shift', 'modifierShift'],
    ['Control', 'modifierControl'],
  ],
};

/** How mentions and cards behave. */
export function Reading({ settings, set }: { settings: Settings; set: SetSetting }) {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{text('reading')}</h2>
      <Choice of="density" label="density" settings={settings} set={set} />
      <Choice of="painter" label="painter" note="painterNote" settings={settings} set={set} />
      <div class="row">
        <label for="openDelay">{text('openDelay')}</label>
        <span class="range">
          <input
            id="openDelay"
            type="range"
            min="0"
            max="1500"
            step="50"
            value={settings.openDelay}
            onChange={(event) => set('openDelay', Number(event.currentTarget.value))}
          />
          <output for="openDelay">{text('milliseconds', settings.openDelay)}</output>
        </span>
      </div>
      <Choice of="modifier" label="modifier" note="modifierNote" settings={settings} set={set} />
      <Choice of="theme" label="theme" settings={settings} set={set} />
    </section>
  );
}

interface ChoiceProps<Key extends ChoiceKey & SettingKey> {
  readonly of: Key;
  readonly label: TextKey;
  readonly note?: TextKey;
  readonly settings: Settings;
  readonly set: SetSetting;
}

function Choice<Key extends ChoiceKey>({ of: key, label, note, settings, set }: ChoiceProps<Key>) {
  return (
    <div class="row">
      <label for={key}>{text(label)}</label>
      <select
        id={key}
        value={settings[key]}
        aria-describedby={note && `${key}-note`}
        onChange={(event) => {
          const chosen = choices[key].find(([value]) => value === event.currentTarget.value);
          if (chosen) set(key, chosen[0] as Settings[Key]);
        }}
      >
        {choices[key].map(([value, words]) => (
          <option key={value} value={value}>
            {text(words)}
          </option>
        ))}
      </select>
      {note ? (
        <p class="note" id={`${key}-note`}>
          {text(note)}
        </p>
      ) : null}
    </div>
  );
}
