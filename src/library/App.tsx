import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema';
import { Icon, type IconName } from '../ui/icons';
import { type TextKey, text } from '../ui/text';
import { Browse } from './Browse';
import { EntityPage } from './EntityPage';
import { MatrixPage } from './MatrixPage';
import { addressOf, noFilter, parseRoute, type Route } from './route';
import type { LibrarySearch } from './search';
import { SettingsPage } from './settings/SettingsPage';
import type { SettingsStore } from './settings/store';
import { WelcomePage } from './welcome/WelcomePage';

export interface AppProps {
  readonly search: LibrarySearch;
  readonly settings: Settings;
  readonly store: SettingsStore;
}

const tabs: readonly [page: Route['page'], label: TextKey, icon: IconName][] = [
  ['browse', 'entities', 'search'],
  ['matrix', 'matrix', 'library'],
  ['settings', 'settings', 'settings'],
];

export function App(props: AppProps) {
  const route = useRoute();
  return (
    <>
      <header class="masthead">
        <a class="title" href="#/">
          Backhaul
        </a>
        <nav aria-label={text('library')}>
          {tabs.map(([page, label, icon]) => (
            <a
              key={page}
              href={page === 'browse' ? '#/' : `#/${page}`}
              aria-current={route.page === page || (page === 'browse' && route.page === 'entity') ? 'page' : undefined}
            >
              <Icon name={icon} />
              {text(label)}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <Page {...props} route={route} />
      </main>
    </>
  );
}

function Page({ route, search, settings, store }: AppProps & { route: Route }) {
  if (route.page === 'browse')
    return <Browse search={search} settings={settings} filter={route} onFilter={(filter) => replace(filter)} />;
  if (route.page === 'entity') {
    const card = search.card(route.id);
    return card ? <EntityPage card={card} look={settings.looks[card.category]} /> : <Missing />;
  }
  if (route.page === 'matrix') return <MatrixPage cards={search.cards} />;
  if (route.page === 'welcome') return <WelcomePage search={search} settings={settings} />;
  return <SettingsPage settings={settings} store={store} search={search} />;
}

function Missing() {
  return (
    <>
      <h1>{text('noSuchEntity')}</h1>
      <p>
        <a href={addressOf({ page: 'browse', ...noFilter })}>{text('toAllEntities')}</a>
      </p>
    </>
  );
}

/** Typing changes the address without a step back for each letter. */
function replace(filter: Omit<Extract<Route, { page: 'browse' }>, 'page'>): void {
  history.replaceState(null, '', addressOf({ page: 'browse', ...filter }));
  dispatchEvent(new Event('hashchange'));
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const changed = () => {
      const next = parseRoute(location.hash);
      setRoute((before) => {
        const isNew = before.page !== next.page || (next.page === 'entity' && addressOf(before) !== addressOf(next));
        if (isNew) scrollTo({ top: 0, behavior: 'instant' });
        return next;
      });
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
