/** Composition root of the toolbar popup. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { categoryOf } from '../generated/cards';
import { hearOfPages } from '../messages/announce';
import { ask, askTab } from '../messages/calls';
import { pauseAll, pauseTab, readPause, watchPause } from '../settings/pause';
import type { Settings } from '../settings/schema';
import { hostOf } from '../settings/sites';
import { readSettings, watchSettings, writeSettings } from '../settings/store';
import { direction, language } from '../ui/text';
import { readAccess, readableHost, requestAccess, watchAccess } from './access';
import type { Shortcut } from './Foot';
import { Popup, type PopupActions } from './Popup';
import { readShortcuts, showShortcutSettings } from './shortcuts';
import type { PopupState } from './state';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  const tabId = await findTab();
  const readPlace = () => findPlace(tabId);
  const [place, report, pause, { settings }, shortcuts] = await Promise.all([
    readPlace(),
    ask('tab', { tabId }),
    readPause(),
    readSettings(),
    readShortcuts(),
  ]);
  let state: PopupState = {
    settings,
    pause,
    report,
    tabId,
    ...place,
    links: new Map(),
    categoryOf: (id) => categoryOf[id],
  };
  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    draw(root, state, shortcuts, actions);
  };
  /** Says how a wish went: nothing when it was granted. */
  const attempt = async (wish: Promise<unknown>, problem: NonNullable<PopupState['problem']>) => {
    try {
      await wish;
      update({ problem: undefined });
    } catch (error) {
      warn(error);
      // What is drawn is what is stored, not what was wished for.
      update({ settings: (await readSettings()).settings, pause: await readPause(), problem });
    }
  };
  const actions: PopupActions = {
    set: (key, value) => {
      const before = state.settings;
      const change: Partial<Settings> = { [key]: value };
      update({ settings: { ...before, ...change } });
      attempt(writeSettings(change, before), 'notSaved');
    },
    pauseTab: (on) => attempt(pauseTab(tabId, on), 'notSaved'),
    pauseAll: (on) => attempt(pauseAll(on), 'notSaved'),
    allow: (host) => requestAccess(host).catch(warn),
    reload: () => browser.tabs.reload(tabId).catch(warn),
    show: (id) => attempt(showInPage(state, id), 'unreachable'),
    open: (place) => {
      if (place === 'shortcuts') return attempt(showShortcutSettings(), 'unreachable');
      return attempt(ask('openLibrary', { path: place === 'settings' ? '/settings' : '/' }).then(close), 'unreachable');
    },
  };
  update({});
  const forGood = new AbortController().signal;
  watchSettings((next) => update({ settings: next }), forGood);
  watchPause((next) => update({ pause: next }), forGood);
  const name = async () => update({ links: await readNames(state) });
  watchAccess(async () => update(await readPlace()));
  // A page that was reloaded, or into which a click has just let the extension, answers now.
  hearOfPages(async (from) => {
    if (from === tabId && state.host === undefined) update(await readPlace());
  });
  browser.storage.session.onChanged.addListener(async () => {
    update({ report: await ask('tab', { tabId }) });
    await name();
  });
  await name();
}

function draw(root: HTMLElement, state: PopupState, shortcuts: readonly Shortcut[], actions: PopupActions): void {
  document.documentElement.dataset['theme'] = state.settings.theme;
  render(<Popup state={state} shortcuts={shortcuts} actions={actions} now={Date.now()} />, root);
}

/** The tab it opened over. A page of its own, for tests and small screens, names it: `?tab=<id>`. */
async function findTab(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? -1;
}

/** Where the popup is: the page's host if the extension answers there, and what the browser lets it read. */
async function findPlace(tabId: number): Promise<Pick<PopupState, 'host' | 'address' | 'access'>> {
  const [page, tab] = await Promise.all([
    askTab(tabId, 'page', {}, 0).catch(() => undefined),
    browser.tabs.get(tabId).catch(() => undefined),
  ]);
  const address = readableHost(page?.url ?? tab?.url);
  return { host: page && hostOf(page.url), address, access: await readAccess(address) };
}

async function readNames({ report, links }: PopupState): Promise<PopupState['links']> {
  const ids = Object.keys(report.counts).filter((id) => !links.has(id));
  if (ids.length === 0) return links;
  const cards = await ask('cards', { ids: ids.slice(0, 2000) });
  return new Map([...links, ...cards.map((card) => [card.id, card] as const)]);
}

async function showInPage({ report, tabId }: PopupState, id: string): Promise<void> {
  for (const { frameId, ids } of report.frames)
    if (ids.includes(id) && (await askTab(tabId, 'show', { id }, frameId).catch(() => false))) return;
}

function warn(error: unknown): void {
  console.warn('Backhaul: that did not work.', error);
}

start().catch(warn);
