import { type Category, categories } from '../facts/categories';
import type { TabReport } from '../messages/protocol';
import { palette } from '../settings/palette';
import type { SettingKey, Settings } from '../settings/schema';
import { siteOf } from '../settings/sites';
import { type TextKey, text } from '../ui/text';

export interface PopupProps {
  readonly settings: Settings;
  readonly report: TabReport;
  readonly categoryOf: (id: string) => Category | undefined;
  /** The host of the page in the tab; undefined where the extension cannot work. */
  readonly host: string | undefined;
  readonly onSet: <Key extends SettingKey>(key: Key, value: Settings[Key]) => void;
}

export function Popup({ settings, report, categoryOf, host, onSet }: PopupProps) {
  const counts = countByCategory(report, categoryOf);
  const site = host === undefined ? undefined : siteOf(host);
  const isOnHere = site !== undefined && !settings.sitesOff.includes(site);
  return (
    <>
      {site === undefined ? (
        <p class="nowhere">{text('cannotRunHere')}</p>
      ) : (
        <Switch
          id="site"
          class="site"
          checked={isOnHere}
          disabled={!settings.enabled}
          onChange={(on) =>
            onSet('sitesOff', on ? settings.sitesOff.filter((one) => one !== site) : [...settings.sitesOff, site])
          }
        >
          <b>{site}</b>
        </Switch>
      )}
      <Switch id="enabled" checked={settings.enabled} onChange={(on) => onSet('enabled', on)}>
        {text('everywhere')}
      </Switch>
      <fieldset disabled={!settings.enabled || !isOnHere}>
        <legend>{text('categories')}</legend>
        {categories.map((category) => (
          <Switch
            key={category}
            id={`category-${category}`}
            checked={settings.categories[category]}
            onChange={(on) => onSet('categories', { ...settings.categories, [category]: on })}
          >
            <Sample look={settings.looks[category]} />
            {text(`category_${category}_plural` as TextKey)}
            <span class="count">{counts[category] ?? 0}</span>
          </Switch>
        ))}
      </fieldset>
    </>
  );
}

function Sample({ look }: { look: Settings['looks'][Category] }) {
  const { light, dark } = palette[look.colour];
  const colour = `light-dark(${light}, ${dark})`;
  return (
    <span
      class="sample"
      aria-hidden="true"
      style={{ borderBlockEnd: `3px ${look.line === 'wavy' ? 'solid' : look.line} ${colour}` }}
    />
  );
}

interface SwitchProps {
  readonly id: string;
  readonly class?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: preact.ComponentChildren;
}

function Switch({ id, checked, disabled, onChange, children, ...rest }: SwitchProps) {
  return (
    <label class={`switch ${rest.class ?? ''}`} for={id}>
      <span class="label">{children}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

function countByCategory(
  report: TabReport,
  categoryOf: (id: string) => Category | undefined,
): Partial<Record<Category, number>> {
  const counts: Partial<Record<Category, number>> = {};
  for (const [id, count] of Object.entries(report.counts)) {
    const category = categoryOf(id);
    if (category) counts[category] = (counts[category] ?? 0) + count;
  }
  return counts;
}
