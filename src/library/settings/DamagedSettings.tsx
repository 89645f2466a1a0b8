import { useEffect, useState } from 'preact/hooks';
import type { Damage } from '../../settings/parts';
import { dropDamage, readDamage } from '../../settings/store';
import { text } from '../../ui/text';
import { saveFile } from './save-file';

/** Stored values that could not be used: shown, to be saved as a file, and dropped when the reader says so. */
export function DamagedSettings() {
  const [damage, setDamage] = useState<readonly Damage[]>([]);
  const [refused, setRefused] = useState(false);
  const look = () => readDamage().then(setDamage, () => setRefused(true));
  useEffect(() => {
    look();
  }, []);
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
          onClick={() => dropDamage().then(look, () => setRefused(true))}
        >
          {text('dropDamaged')}
        </button>
      </div>
      <p role="alert" class={refused ? 'refused' : undefined}>
        {refused ? text('notSaved') : ''}
      </p>
    </section>
  );
}
