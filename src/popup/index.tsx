/** Composition root of the toolbar popup. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { categoryOf } from '../generated/cards';
import { ask, askTab } from '../messages/calls';
import { readSettings, watchSettings, writeSetting } from '../settings/store';
import { language } from '../ui/text';
import { Popup } from './Popup';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  document.documentElement.lang = language();
  // A page of its own for tests and small screens: ?tab=<id> names the tab that it is about.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = named ? [] : await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = named || (active?.id ?? -1);
  const [page, report] = await Promise.all([
    askTab(tabId, 'page', {}, 0).catch(() => undefined),
    ask('tab', { tabId }),
  ]);
  let { settings } = await readSettings();
  const draw = () => {
    document.documentElement.dataset['theme'] = settings.theme;
    render(
      <Popup
        settings={settings}
        report={report}
        categoryOf={(id) => categoryOf[id]}
        host={page && new URL(page.url).hostname}
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

start();
