/** A content script asks how its page is to be annotated, and asks on. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageOrders } from '../../src/settings/page';

type Answer = () => Promise<PageOrders>;
const asked: unknown[] = [];
let answers: Answer[] = [];
const runtime = { id: 'backhaul' as string | undefined };

vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
vi.mock('../../src/messages/calls', () => ({
  ask: (call: string, request: unknown) => {
    asked.push([call, request]);
    return (answers.shift() ?? (async () => ({ until: 0 })))();
  },
}));
const { Orders } = await import('../../src/content/orders');

const settings = { density: 'page' } as PageOrders['settings'];
const on: Answer = async () => ({ ...(settings ? { settings } : {}), until: 0 });
const lost: Answer = () => Promise.reject(new Error('Could not establish connection.'));

let stop: AbortController;
let followed: PageOrders['settings'][];
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  page = new EventTarget();
  const location = { href: 'https://www.news.example/a', hostname: 'www.news.example' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('window', { top: { location } });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  runtime.id = 'backhaul';
  asked.length = 0;
  answers = [];
  followed = [];
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const orders = () => new Orders((next) => followed.push(next), stop.signal);

it('asks by the host of the page, and follows what it is told', async () => {
  answers = [on];
  await orders().renew();
  expect(asked).toEqual([['orders', { page: 'www.news.example', host: 'www.news.example' }]]);
  expect(followed).toEqual([settings]);
});

it('asks a background that does not answer again, a few times', async () => {
  answers = [lost, lost, on];
  await orders().renew();
  expect(followed).toEqual([]);
  await vi.advanceTimersByTimeAsync(6000);
  expect(followed).toEqual([settings]);
  answers = Array.from({ length: 9 }, () => lost);
  asked.length = 0;
  await orders().renew();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(4);
});

it('asks no more when the extension is gone', async () => {
  answers = [lost, on];
  runtime.id = undefined;
  await orders().renew();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveLength(1);
});

it('asks again when a pause ends, and when the page comes back from the cache', async () => {
  answers = [async () => ({ until: Date.now() + 5000 }), on];
  await orders().renew();
  expect(followed).toEqual([undefined]);
  await vi.advanceTimersByTimeAsync(4999);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(followed).toEqual([undefined, settings]);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(3);
});

it('follows the answer to the later question, whichever comes first', async () => {
  let late: (answer: PageOrders) => void = () => undefined;
  answers = [() => new Promise((resolve) => (late = resolve)), on];
  const both = orders();
  const first = both.renew();
  await both.renew();
  late({ until: 0 });
  await first;
  expect(followed).toEqual([settings]);
});

it('says nothing after it was stopped', async () => {
  answers = [on];
  const asking = orders().renew();
  stop.abort();
  await asking;
  expect(followed).toEqual([]);
});
