import { useState } from 'preact/hooks';
import { exportSettings, type Import, importSettings } from '../../settings/backup';
import type { Settings } from '../../settings/schema';
import { text } from '../../ui/text';
import { saveFile } from './save-file';
import type { SettingsStore } from './store';

/** Settings to a file, and from one. A file that is no good changes nothing, and is said to be so. */
export function Backup({ settings, store }: { settings: Settings; store: SettingsStore }) {
  const [said, setSaid] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = importSettings(await file.text());
    if (!read.ok) return setSaid(problemText(read));
    try {
      await store.setAll(read.settings);
      setSaid(text('imported'));
    } catch {
      setSaid(text('notSaved'));
    }
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{text('backup')}</h2>
      <div class="buttons">
        <button
          type="button"
          class="button"
          id="export"
          onClick={() => saveFile('backhaul-settings.json', exportSettings(settings))}
        >
          {text('exportSettings')}
        </button>
        <label class="button" for="import">
          {text('importSettings')}
          <input
            id="import"
            class="unseen"
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const input = event.currentTarget;
              take(input.files?.[0]).finally(() => {
                input.value = '';
              });
            }}
          />
        </label>
        <button
          type="button"
          class="button"
          id="reset"
          onClick={() =>
            store.reset().then(
              () => setSaid(text('wasReset')),
              () => setSaid(text('notSaved')),
            )
          }
        >
          {text('reset')}
        </button>
      </div>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}

function problemText(read: Extract<Import, { ok: false }>): string {
  if (read.problem === 'no json') return text('importNoJson');
  if (read.problem === 'no settings') return text('importNoSettings');
  return text('importBadValue', read.key);
}
