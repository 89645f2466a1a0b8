/** Composition root of the toolbar popup. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { categoryOf } from '../generated/cards';
import { ask, askTab } from '../messages/calls';
import { pauseAll, pauseTab, readPause, watchPause } from '../settings/pause';
import type { Settings } from '../settings/schema';
import { hostOf } from '../settings/sites';
import { readSettings, watchSettings, writeSettings } from '../settings/store';
import { direction, language } from '../ui/text';
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
  const [page, report, pause, { settings }, shortcuts] = await Promise.all([
    askTab(tabId, 'page', {}, 0).catch(() => undefined),
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
    host: page && hostOf(page.url),
    links: new Map(),
    refused: false,
    categoryOf: (id) => categoryOf[id],
  };
  const update = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    draw(root, state, shortcuts, actions);
  };
  const actions: PopupActions = {
    set: (key, value) => {
      const before = state.settings;
      const change: Partial<Settings> = { [key]: value };
      update({ settings: { ...before, ...change }, refused: false });
      writeSettings(change, before).catch(async (error) => {
        warn(error);
        update({ settings: (await readSettings()).settings, refused: true });
      });
    },
    pauseTab: (on) => pauseTab(tabId, on).catch(warn),
    pauseAll: (on) => pauseAll(on).catch(warn),
    show: (id) => showInPage(state, id),
    open: (place) => {
      if (place === 'shortcuts') showShortcutSettings().catch(warn);
      else ask('openLibrary', { path: place === 'settings' ? '/settings' : '/' }).then(() => close(), warn);
    },
  };
  update({});
  const forGood = new AbortController().signal;
  watchSettings((next) => update({ settings: next }), forGood);
  watchPause((next) => update({ pause: next }), forGood);
  const name = async () => update({ links: await readNames(state) });
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
