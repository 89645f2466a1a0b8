import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/schema';
import { hostOf, siteOf } from '../../settings/sites';
import { text } from '../../ui/text';
import type { SetSetting } from './SettingsPage';

export interface ListsProps {
  readonly settings: Settings;
  readonly set: SetSetting;
  readonly nameOf: (id: string) => string;
}

/** Sites that are off and names that are muted, each to be undone. */
export function Lists({ settings, set, nameOf }: ListsProps) {
  const { sitesOff, muted } = settings;
  return (
    <>
      <section aria-labelledby="sites">
        <h2 id="sites">{text('sitesOff')}</h2>
        {sitesOff.length === 0 ? <p class="none">{text('noSites')}</p> : null}
        <ul class="list">
          {[...sitesOff].sort().map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="button"
                aria-label={`${text('undo')}: ${site}`}
                onClick={() =>
                  set(
                    'sitesOff',
                    sitesOff.filter((one) => one !== site),
                  )
                }
              >
                {text('undo')}
              </button>
            </li>
          ))}
        </ul>
        <AddSite onAdd={(site) => set('sitesOff', [...new Set([...sitesOff, site])])} />
      </section>
      <section aria-labelledby="muted">
        <h2 id="muted">{text('mutedNames')}</h2>
        {muted.length === 0 ? <p class="none">{text('noMuted')}</p> : null}
        <ul class="list">
          {muted.map((entry) => (
            <li key={`${entry.id} ${entry.host ?? ''}`}>
              <span>
                <b lang="en">{nameOf(entry.id)}</b> · {entry.host ?? text('muteEverywhere')}
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${text('undo')}: ${nameOf(entry.id)}`}
                onClick={() =>
                  set(
                    'muted',
                    muted.filter((one) => one !== entry),
                  )
                }
              >
                {text('undo')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function AddSite({ onAdd }: { onAdd: (site: string) => void }) {
  const [typed, setTyped] = useState('');
  const site = siteTyped(typed);
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (!site) return;
        onAdd(site);
        setTyped('');
      }}
    >
      <label for="site">{text('addSite')}</label>
      <input
        id="site"
        type="text"
        inputMode="url"
        placeholder="news.example"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!site}>
        {text('add')}
      </button>
    </form>
  );
}

/** The site that a typed host or address means; undefined for what is neither. */
function siteTyped(typed: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  const host = hostOf(address);
  return host && siteOf(host);
}
