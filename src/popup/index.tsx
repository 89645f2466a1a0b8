/** Composition root of the toolbar popup. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { categoryOf } from '../generated/cards';
import { ask } from '../messages/calls';
import { readSettings, watchSettings, writeSetting } from '../settings/store';
import { language } from '../ui/text';
import { Popup } from './Popup';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  document.documentElement.lang = language();
  // A page of its own for tests and small screens: ?tab=<id> names the tab that it is about.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [tab] = named ? [await browser.tabs.get(named)] : await browser.tabs.query({ active: true, currentWindow: true });
  const report = tab?.id === undefined ? { counts: {}, stoppedEarly: false } : await ask('tab', { tabId: tab.id });
  let { settings } = await readSettings();
  const draw = () => {
    document.documentElement.dataset['theme'] = settings.theme;
    render(
      <Popup
        settings={settings}
        report={report}
        categoryOf={(id) => categoryOf[id]}
        host={hostOf(tab?.url)}
        onSet={(key, value) => {
          settings = { ...settings, [key]: value };
          draw();
          writeSetting(key, value).catch((error) => console.warn('Backhaul: a setting could not be saved.', error));
        }}
      />,
      root,
    );
  };
  draw();
  watchSettings((next) => {
    settings = next;
    draw();
  }, new AbortController().signal);
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return new URL(url).hostname;
}

start();
