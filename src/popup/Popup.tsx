import type { SettingKey, Settings } from '../settings/schema';
import { siteOf } from '../settings/sites';
import { Switch } from '../ui/Switch';
import { text } from '../ui/text';
import { CategoryList } from './CategoryList';
import { Foot, type Shortcut } from './Foot';
import { OnThisPage } from './OnThisPage';
import { PauseRow } from './PauseRow';
import { SiteAccess } from './SiteAccess';
import { conditionOf, type PopupState } from './state';

export interface PopupActions {
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  pauseTab(on: boolean): void;
  pauseAll(on: boolean): void;
  /** Asks the reader to let the extension read a host, or every site. */
  allow(host?: string): void;
  reload(): void;
  /** Scrolls the page to the next mention of an entity and opens its card. */
  show(id: string): void;
  open(place: 'library' | 'settings' | 'shortcuts'): void;
}

export interface PopupProps {
  readonly state: PopupState;
  readonly shortcuts: readonly Shortcut[];
  readonly actions: PopupActions;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function Popup({ state, shortcuts, actions, now }: PopupProps) {
  const { settings, host } = state;
  const condition = conditionOf(state, now);
  const site = host === undefined ? undefined : siteOf(host);
  const setSite = (on: boolean) => {
    if (site === undefined) return;
    const others = settings.sitesOff.filter((one) => one !== site);
    actions.set('sitesOff', on ? others : [...others, site]);
  };
  return (
    <>
      <header>
        <h1 class="unseen">Backhaul</h1>
        <SiteAccess state={state} actions={actions} />
        {site === undefined ? null : (
          <>
            <Switch
              id="site"
              class="site"
              checked={condition !== 'site off'}
              disabled={!settings.enabled}
              onChange={setSite}
            >
              <b>{site}</b>
            </Switch>
            <PauseRow state={state} condition={condition} actions={actions} onNever={() => setSite(false)} />
          </>
        )}
        <Switch id="enabled" checked={settings.enabled} onChange={(on) => actions.set('enabled', on)}>
          {text('masterSwitch')}
        </Switch>
      </header>
      <p role="alert" class={state.problem ? 'problem' : 'unseen'}>
        {state.problem ? text(state.problem) : ''}
      </p>
      <CategoryList
        state={state}
        disabled={condition !== 'on' && condition !== 'nowhere'}
        isOn={condition === 'on'}
        actions={actions}
      />
      {condition === 'on' ? <OnThisPage state={state} onShow={actions.show} /> : null}
      <Foot shortcuts={shortcuts} onOpen={actions.open} />
    </>
  );
}
