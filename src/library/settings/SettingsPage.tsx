import { useState } from 'preact/hooks';
import type { SettingKey, Settings } from '../../settings/schema';
import { Switch } from '../../ui/Switch';
import { categoryName, text } from '../../ui/text';
import type { LibrarySearch } from '../search';
import { Backup } from './Backup';
import { DamagedSettings } from './DamagedSettings';
import { HeldData } from './HeldData';
import { Lists } from './Lists';
import { Looks } from './Looks';
import { Reading } from './Reading';
import type { SettingsStore } from './store';

export interface SettingsPageProps {
  readonly settings: Settings;
  readonly store: SettingsStore;
  readonly search: LibrarySearch;
}

/** Sets one setting. */
export type SetSetting = <Key extends SettingKey>(key: Key, value: Settings[Key]) => void;

export function SettingsPage({ settings, store, search }: SettingsPageProps) {
  const [refused, setRefused] = useState(false);
  const set: SetSetting = (key, value) => {
    store.set(key, value).then(
      () => setRefused(false),
      () => setRefused(true),
    );
  };
  const nameOf = (id: string) => search.card(id)?.name ?? id;
  return (
    <div class="settings">
      <h1>{text('settings')}</h1>
      <p role="alert" class={refused ? 'refused' : undefined}>
        {refused ? text('notSaved') : ''}
      </p>
      <DamagedSettings />
      <section aria-labelledby="what">
        <h2 id="what">{text('whatIsMarked')}</h2>
        <Switch id="enabled" checked={settings.enabled} onChange={(on) => set('enabled', on)}>
          {text('masterSwitch')}
        </Switch>
        <Looks settings={settings} set={set} name={categoryName} />
      </section>
      <Reading settings={settings} set={set} />
      <Lists settings={settings} set={set} nameOf={nameOf} />
      <Backup settings={settings} store={store} />
      <HeldData store={store} />
    </div>
  );
}
