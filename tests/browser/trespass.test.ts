/** Pages that want in: to read or forge the card, to press its buttons, to be answered, to break what reads them. */
import { expect, it } from 'vitest';
import { forget, set, stored } from './extension';
import { inBothBrowsers, type TestPage, tabId } from './harness';
import { highlighted } from './look';
import { servePages } from './serve-pages';

/** Two names at places that need not be asked for: a page that hides its own members can answer nothing. */
const names = `<p style="position:fixed;left:40px;top:40px;margin:0;font:20px/30px serif">Huawei</p>
  <p style="position:fixed;left:40px;top:500px;margin:0;font:20px/30px serif">Nokia</p>`;
const places = { Huawei: { x: 60, y: 55 }, Nokia: { x: 60, y: 515 } };

const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>Trespass</title><body>${body}`;
const script = (code: string) => `<script>${code}</script>`;

/** All names by which a form, or the document, can be asked for anything. */
const membersOf = (prototype: string) => `
  (() => { const names = new Set();
    for (let proto = ${prototype}; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto))
      for (const name of Object.getOwnPropertyNames(proto)) if (/^[a-z]/.test(name)) names.add(name);
    return [...names]; })()`;

const pages: Readonly<Record<string, string>> = {
  '/plain': page(names),
  '/spies': page(
    script(`
      window.hosts = []; window.roots = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); window.roots.push(root); return root; };
      class Spy extends HTMLElement { constructor() { super(); this.inside = this.attachInternals(); window.spied = [...(window.spied ?? []), this]; } }
      for (const name of ['backhaul-card', 'x-card']) customElements.define(name, class extends Spy {});
      new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.dataset) window.hosts.push(node); })
        .observe(document.documentElement, { childList: true });
      window.learnt = () => [
        ...window.roots, ...(window.spied ?? []).map((one) => one.inside.shadowRoot), ...window.hosts.map((host) => host.shadowRoot),
        ...window.hosts.map((host) => { try { return host.attachInternals().shadowRoot; } catch { return null; } }),
      ].filter(Boolean).map((root) => root.textContent).concat(window.hosts.map((host) => host.getHTML({ serializableShadowRoots: true }) + host.innerText)).join('');`) +
      names,
  ),
  '/form-fields': page(
    `<form>ZTE and <b>Ericsson</b> in a form.<div id="fields"></div></form>${names}` +
      script(`document.getElementById('fields').innerHTML =
        ${membersOf('HTMLFormElement.prototype')}.map((name) => '<input type=hidden name="' + name + '">').join('')`),
  ),
  '/named-elements': page(
    `<div id="named"></div>${names}` +
      script(`document.getElementById('named').innerHTML = ${membersOf('HTMLDocument.prototype')}.map((name) =>
        '<img name="' + name + '"><object name="' + name + '"></object><a id="' + name + '"></a><a id="' + name + '"></a>').join('')`),
  ),
  '/pollutes': page(
    script(`
      for (const name of ['enabled', 'sitesOff', 'answer', 'call', 'ids', 'until', 'signal', 'capture'])
        Object.defineProperty(Object.prototype, name, { get: () => 'polluted', set() {} });
      Array.prototype.flatMap = Set.prototype.has = String.prototype.split = RegExp.prototype.exec = JSON.parse =
        () => { throw new Error('trap'); };`) + names,
  ),
};

async function openCard(page: TestPage, name: keyof typeof places): Promise<string> {
  const { x, y } = places[name];
  await page.page.mouse.move(x - 2, y);
  await page.page.mouse.move(x, y);
  return page.waitForCard((text) => text.includes(name));
}

inBothBrowsers(
  'trespass',
  (world) => {
    const openTabs = () => world().ask(async (api) => (await api.tabs.query({})).length, undefined);

    it('a page that takes element names and hooks shadow roots learns nothing of the card', async () => {
      const page = await world().open('/spies');
      expect(await openCard(page, 'Huawei')).toContain('China');
      const { learnt, hosts } = await page.page.evaluate(() => {
        const own = window as unknown as { learnt(): string; hosts: unknown[] };
        return { learnt: own.learnt(), hosts: own.hosts.length };
      });
      expect(hosts).toBe(1);
      expect(learnt).toBe('');
      await page.page.close();
    });

    it.each([
      ['/form-fields', ['Ericsson', 'Huawei', 'Nokia', 'ZTE']],
      ['/named-elements', ['Huawei', 'Nokia']],
      ['/pollutes', ['Huawei', 'Nokia']],
    ])('a page that hides its own members (%s) is read, and shown a card', async (path, expected) => {
      const page = await world().open(path, 'nothing');
      await expect.poll(async () => (await highlighted(page.page)).sort(), { timeout: 10_000 }).toEqual(expected);
      await openCard(page, 'Nokia');
      expect(page.errors).toEqual([]);
      await page.page.close();
    });

    it('made-up events open no card, press no button and open no tab', async () => {
      await set(world(), { openDelay: 0 });
      const page = await world().open('/spies');
      const tabs = await openTabs();
      await page.page.bringToFront();
      const pretend = (at: { x: number; y: number }) =>
        page.page.evaluate(async ({ x, y }) => {
          const on = [
            document.elementFromPoint(x, y),
            ...document.querySelectorAll('[data-backhaul-card]'),
            document,
            window,
          ];
          const where = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
          for (const target of on) {
            if (!target) continue;
            for (const pointerType of ['mouse', 'touch'])
              for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup', 'click'])
                target.dispatchEvent(new PointerEvent(type, { ...where, pointerType }));
            for (const key of ['Control', 'Enter', 'Tab', 'Escape', 'Alt'])
              for (const type of ['keydown', 'keyup'])
                target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
            (target as Partial<HTMLElement>).click?.();
          }
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return (window as unknown as { hosts: unknown[] }).hosts.length;
        }, at);
      expect(await pretend(places.Huawei)).toBe(0);
      const whole = (text: string) => text.includes('Facts as of') && text.includes('Also on this page');
      await openCard(page, 'Huawei');
      const before = await page.waitForCard(whole);
      expect(await pretend({ x: places.Huawei.x, y: places.Huawei.y + 60 })).toBe(1);
      expect(await page.waitForCard(whole)).toBe(before);
      expect(await openTabs()).toBe(tabs);
      expect(await stored(world())).toEqual({ openDelay: 0 });
      await forget(world());
      await page.page.close();
    });

    it('a page that asks is not answered', async () => {
      const page = await world().open('/plain');
      const tabs = await openTabs();
      await page.page.bringToFront();
      const answers = await page.page.evaluate(async (origin) => {
        const heard: unknown[] = [];
        addEventListener('message', ({ data }) => data.call || heard.push(data));
        const calls = [
          { call: 'openLibrary', request: { path: '/settings' } },
          { call: 'tab', request: { tabId: 1 } },
          { call: 'cards', request: { ids: ['huawei'] } },
          { call: 'report', request: { counts: { zte: 1000 }, stoppedEarly: false } },
        ];
        type Runtime = { sendMessage?(id: string, message: unknown): Promise<unknown>; connect?(id: string): unknown };
        const apis = window as unknown as Record<string, { runtime?: Runtime; storage?: unknown } | undefined>;
        for (const message of calls) {
          postMessage(message, '*');
          new BroadcastChannel('backhaul').postMessage(message);
          for (const name of ['chrome', 'browser']) {
            const id = new URL(origin).host;
            await apis[name]?.runtime?.sendMessage?.(id, message)?.then(
              (answer) => heard.push(answer),
              () => undefined,
            );
            if (apis[name]?.storage) heard.push('storage');
          }
        }
        for (const file of ['/facts/cards.jsonl', '/facts/names.json', '/manifest.json', '/src/popup/index.html'])
          await fetch(origin + file).then(
            () => heard.push(file),
            () => undefined,
          );
        return heard;
      }, world().origin);
      expect(answers).toEqual([]);
      expect(await openTabs()).toBe(tabs);
      expect(await world().reports()).not.toContainEqual(1000);
      await page.page.close();
    });

    it('a script in a page is not told of other tabs, nor what the reader has set', async () => {
      // Only Chromium’s protocol gives a test the extension’s own world in a page.
      if (world().name === 'firefox') return;
      const page = await world().open('/plain');
      const client = await page.page.createCDPSession();
      const contexts: { id: number; origin: string }[] = [];
      client.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
      await client.send('Runtime.enable');
      const own = contexts.find(({ origin }) => origin === world().origin);
      const evaluated = async (expression: string) => {
        const answer = await client.send('Runtime.evaluate', {
          expression: `(async () => JSON.stringify(await ${expression}) ?? 'nothing')().catch(() => 'refused')`,
          awaitPromise: true,
          returnByValue: true,
          ...(own ? { contextId: own.id } : {}),
        });
        return answer.result.value as string;
      };
      const asked = (call: string, request: object) =>
        evaluated(`chrome.runtime.sendMessage(${JSON.stringify({ call, request })})`);
      const tab = await tabId(world(), page.page.url());
      expect(await asked('tab', { tabId: tab })).toBe('nothing');
      expect(await asked('cards', { ids: '*' })).toBe('nothing');
      await set(world(), { sitesOff: ['secret.example'] });
      for (const area of ['sync', 'local', 'managed'])
        expect(await evaluated(`chrome.storage.${area}.get()`)).toBe('refused');
      expect(await asked('orders', { page: 'news.example', host: 'news.example' })).not.toContain('secret');
      // Which page this is the browser says, not the script in it.
      expect(await asked('orders', { page: 'secret.example', host: '' })).toContain('"settings"');
      await forget(world());
      const ours = () =>
        world().ask((api, request) => api.runtime.sendMessage({ call: 'tab', request }), { tabId: tab });
      await expect.poll(ours).toMatchObject({ answer: { counts: { huawei: 1, nokia: 1 } } });
      await page.page.close();
    });
  },
  {},
  servePages(pages),
);
