/** Messages of any shape, from anybody; calls that get lost, late or no answer. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backgroundRequests, type TabRequests } from '../../src/messages/protocol';
import { entityId, junk } from '../settings/arbitrary';
import { holdsFor, note } from './figures';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const own = 'moz-extension://own/';
const bus = { listeners: [] as Listener[], send: async (_message: unknown): Promise<unknown> => undefined };
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'backhaul',
      getURL: (path: string) => own + path,
      sendMessage: (message: unknown) => bus.send(message),
      onMessage: {
        addListener: (listener: Listener) => bus.listeners.push(listener),
        removeListener: (listener: Listener) => bus.listeners.splice(bus.listeners.indexOf(listener), 1),
      },
    },
    storage: {
      session: {
        get: async () => session,
        set: async (all: object) => void Object.assign(session, all),
        remove: async () => undefined,
      },
    },
  },
}));
const session: Record<string, unknown> = {};
const { answerTab, ask } = await import('../../src/messages/calls');
const { answerBackground } = await import('../../src/messages/background');
const { noteFrame, readTab } = await import('../../src/background/tabs');

afterEach(() => {
  bus.listeners.length = 0;
});

const page = { id: 'backhaul', tab: { id: 3 }, frameId: 0, url: 'https://news.example/' };
const library = { id: 'backhaul', tab: { id: 4 }, frameId: 0, url: `${own}src/library/index.html` };

const tabCalls: readonly (keyof TabRequests)[] = ['show', 'page', 'move', 'enterCard', 'renew'];
const calls = [...Object.keys(backgroundRequests), ...tabCalls, '__proto__', 'constructor', 'toString', ''];
const message = fc.oneof(
  junk,
  fc.record({ call: fc.constantFrom(...calls), request: junk }),
  fc.record({
    call: fc.constantFrom(...calls),
    request: fc.dictionary(
      fc.constantFrom('id', 'ids', 'path', 'tabId', 'counts', 'stoppedEarly', 'by', 'page', 'host', '__proto__'),
      fc.oneof(junk, fc.array(entityId), fc.constantFrom('/x', 'next', 1, true, -1, 0.5, '__proto__')),
    ),
  }),
);
const sender = fc.oneof(
  fc.constantFrom<object>(
    page,
    library,
    { ...page, id: 'another' },
    { id: 'backhaul' },
    {},
    { ...page, url: `${own.slice(0, -1)}.example/` },
  ),
  fc.record({ id: fc.string(), url: fc.webUrl() }),
);

/** What a request to the background that is let through must be, told apart from the schemas. */
const fits: Readonly<Record<string, (request: Record<string, unknown>) => boolean>> = {
  report: ({ counts, stoppedEarly }) =>
    typeof stoppedEarly === 'boolean' &&
    Object.entries(counts as object).every(
      ([id, count]) => /^[a-z0-9-]{1,100}$/.test(id) && Number.isInteger(count) && count >= 0,
    ),
  cards: ({ ids }) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  tab: ({ tabId }) => Number.isInteger(tabId),
  orders: ({ page, host }) => typeof page === 'string' && typeof host === 'string',
  mute: ({ id, host }) => typeof id === 'string' && (host === undefined || typeof host === 'string'),
  openLibrary: ({ path }) => typeof path === 'string' && path.startsWith('/'),
};

describe('a message', () => {
  holdsFor(
    'of anybody, of any shape, is answered only where all fits',
    fc.tuple(message, sender),
    async ([sent, from]) => {
      bus.listeners.length = 0;
      const reached: string[] = [];
      const answer = (call: string) => (request: object) => {
        reached.push(call);
        if (call in fits) expect(fits[call]?.(request as Record<string, unknown>)).toBe(true);
        return 'answer' as never;
      };
      const answering = (names: readonly string[]) =>
        Object.fromEntries(names.map((call) => [call, answer(call)])) as never;
      const stop = new AbortController();
      answerBackground(answering(Object.keys(backgroundRequests)));
      answerTab(answering(tabCalls), stop.signal);
      const replies = (await Promise.all(bus.listeners.map((listener) => listener(sent, from)))).filter(
        (reply) => reply !== undefined,
      );
      expect(replies).toEqual(reached.map(() => ({ answer: 'answer' })));
      const { id, url } = from as { id?: string; url?: string };
      if (id !== 'backhaul') expect(reached).toEqual([]);
      if (reached.includes('tab')) expect(url?.startsWith(own)).toBe(true);
      stop.abort();
      expect(bus.listeners).toHaveLength(1);
    },
  );

  holdsFor(
    'that reports mentions is added up, by whatever names they have',
    fc.array(fc.dictionary(entityId, fc.nat(1000)), { maxLength: 4 }),
    async (frames) => {
      for (const key of Object.keys(session)) delete session[key];
      for (const [frameId, counts] of frames.entries()) await noteFrame(3, frameId, { counts, stoppedEarly: false });
      const { counts } = await readTab(3);
      const sum = (all: object) => Object.values(all).reduce((total: number, one: number) => total + one, 0);
      expect(sum(counts)).toBe(sum(frames.map(sum)));
    },
    0.3,
  );
});

describe('a call', () => {
  type Fault = 'rejected' | 'no answer' | 'late';
  const faults = fc.array(fc.constantFrom<Fault>('rejected', 'no answer', 'late'), { maxLength: 5 });
  let injected = 0;
  holdsFor(
    'that is lost is made again, and one that is late is waited for',
    faults,
    async (coming) => {
      const left = [...coming];
      bus.send = async () => {
        const fault = left.shift();
        injected += fault ? 1 : 0;
        if (fault === 'rejected') throw new Error('Could not establish connection. Receiving end does not exist.');
        if (fault === 'no answer') return undefined;
        if (fault === 'late') await new Promise(setImmediate);
        return { answer: ['card'] };
      };
      const outcome = ask('cards', { ids: ['zte'] }).catch((error) => String(error));
      const lost = coming.indexOf('late');
      const fails = (lost < 0 ? coming.length : lost) >= 3;
      if (fails) expect(await outcome).toMatch(/^Error: \S/);
      else expect(await outcome).toEqual(['card']);
    },
    0.5,
  );
  it('that fails in the background fails for who asked, and is not made again', async () => {
    let sent = 0;
    answerBackground({ mute: () => Promise.reject(new Error('full')) } as never);
    bus.send = async (message) => {
      sent++;
      return bus.listeners[0]?.(message, page);
    };
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await expect(ask('mute', { id: 'zte' })).rejects.toThrow('full');
    expect(sent).toBe(1);
    expect(warning).toHaveBeenCalled();
    warning.mockRestore();
  });
  it('was lost or late this often', () => {
    expect(injected).toBeGreaterThan(0);
    note('calls lost or late', { faults: injected });
  });
});
