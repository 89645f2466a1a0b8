import { useEffect, useState } from 'preact/hooks';
import type { Damage } from '../../settings/schema';
import { text } from '../../ui/text';
import { saveFile } from './save-file';
import type { SettingsStore } from './store';

/** Stored values that could not be used: shown, to be saved as a file, and dropped when the reader says so. */
export function DamagedSettings({ store }: { store: SettingsStore }) {
  const [damage, setDamage] = useState<readonly Damage[]>([]);
  useEffect(() => {
    store.damage().then(setDamage);
  }, [store]);
  if (damage.length === 0) return null;
  return (
    <section class="damaged" aria-labelledby="damaged">
      <h2 id="damaged">{text('damaged')}</h2>
      <p>{text('damagedNote')}</p>
      <ul>
        {damage.map(({ key, value }) => (
          <li key={key}>
            <code>
              {key}: {JSON.stringify(value)?.slice(0, 200)}
            </code>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveFile('backhaul-damaged-settings.json', `${JSON.stringify(damage, null, 2)}\n`)}
        >
          {text('exportDamaged')}
        </button>
        <button
          type="button"
          class="button"
          id="drop-damage"
          onClick={() => store.dropDamage().then(() => store.damage().then(setDamage))}
        >
          {text('dropDamaged')}
        </button>
      </div>
    </section>
  );
}
