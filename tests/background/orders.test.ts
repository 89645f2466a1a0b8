/** Pages are told of what concerns them, by where the browser says they are. */
import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (changes: object, area: string) => Promise<void>;
const told: number[] = [];
let changed: Listener = async () => undefined;
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'backhaul' },
    storage: {
      onChanged: {
        addListener: (listener: Listener) => {
          changed = listener;
        },
      },
    },
    tabs: {
      query: async () => [{ id: 3 }, {}, { id: 7 }],
      sendMessage: async (tabId: number) => {
        told.push(tabId);
        throw new Error('Receiving end does not exist.');
      },
    },
  },
}));
const { announceOrders, placeOf } = await import('../../src/background/orders');
announceOrders();

beforeEach(() => {
  told.length = 0;
});

it.each(['sync', 'local', 'managed'])(
  'every tab hears of a change in %s, also where another does not listen',
  async (area) => {
    await changed({}, area);
    expect(told).toEqual([3, 7]);
  },
);

it('no tab hears of what tabs report', async () => {
  await changed({}, 'session');
  expect(told).toEqual([]);
});

it('a page is where the browser says; a frame may say which page holds it', () => {
  const asked = { page: 'secret.example', host: 'secret.example' };
  const url = 'https://news.example/a';
  expect(placeOf(asked, { url, frameId: 0, tab: { id: 7 } as never })).toEqual({
    page: 'news.example',
    host: 'news.example',
    tabId: 7,
  });
  expect(placeOf(asked, { url, frameId: 2 })).toEqual({
    page: 'secret.example',
    host: 'news.example',
    tabId: undefined,
  });
  expect(placeOf(asked, { url: 'about:srcdoc', frameId: 2 })).toMatchObject({ host: 'secret.example' });
});
