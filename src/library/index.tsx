/** Composition root of the library, which is the options page too. */
import { render } from 'preact';
import { readAllCards } from '../facts/store';
import { readSettings, watchSettings } from '../settings/store';
import { countryName, direction, language, statusName, text } from '../ui/text';
import { App } from './App';
import { LibrarySearch } from './search';
import { SettingsStore } from './settings/store';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = `Backhaul · ${text('library')}`;
  const [cards, read] = await Promise.all([readAllCards(), readSettings()]);
  const search = new LibrarySearch(cards, { countryName, statusName });
  let { settings } = read;
  const draw = () => {
    document.documentElement.dataset['theme'] = settings.theme;
    render(<App search={search} settings={settings} store={store} />, root);
  };
  const store = new SettingsStore(
    () => settings,
    (change) => {
      settings = { ...settings, ...change };
      draw();
    },
  );
  draw();
  watchSettings((next) => {
    settings = next;
    draw();
  }, new AbortController().signal);
}

start().catch((error) => console.error('Backhaul: the library could not be opened.', error));
