import { categories } from '../facts/categories';
import { LineSample } from '../ui/LineSample';
import { Switch } from '../ui/Switch';
import { categoryName, text } from '../ui/text';
import type { PopupActions } from './Popup';
import { countByCategory, type PopupState } from './state';

export interface CategoryListProps {
  readonly state: PopupState;
  readonly disabled: boolean;
  /** Whether mentions are shown, so that there is something to count. */
  readonly isOn: boolean;
  readonly actions: PopupActions;
}

/** A switch a category, with its line and how often the page mentions it. */
export function CategoryList({ state, disabled, isOn, actions }: CategoryListProps) {
  const { settings } = state;
  const counts = countByCategory(state);
  return (
    <fieldset disabled={disabled} class="categories">
      <legend>{text('categories')}</legend>
      {categories.map((category) => (
        <Switch
          key={category}
          id={`category-${category}`}
          checked={settings.categories[category]}
          disabled={disabled}
          onChange={(on) => actions.set('categories', { ...settings.categories, [category]: on })}
        >
          <LineSample look={settings.looks[category]} />
          <span>{categoryName(category, 'many')}</span>
          {isOn ? <span class="count">{counts[category] ?? 0}</span> : null}
        </Switch>
      ))}
    </fieldset>
  );
}
