// @vitest-environment jsdom
/** The port by which a page is read: a background that goes away at any moment, and messages of any shape. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PieceAnswer, ReadingAnswer, ReadingRequest, SentPiece } from '../../src/messages/reading';
import { junk } from '../settings/arbitrary';
import { holdsFor } from './figures';

type Listener = (message?: unknown) => void;

/** One end of a port, with what the other end does to it. */
class FakePort {
  readonly name = 'reading';
  readonly sender = { id: 'backhaul' };
  readonly sent: unknown[] = [];
  isOpen = true;
  #message: Listener = () => undefined;
  #gone: Listener = () => undefined;
  readonly onMessage = {
    addListener: (listener: Listener) => {
      this.#message = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: Listener) => {
      this.#gone = listener;
    },
  };

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(structuredClone(message));
  }

  disconnect(): void {
    this.isOpen = false;
  }

  /** The other end says something. */
  say(message: unknown): void {
    if (this.isOpen) this.#message(message);
  }

  /** The other end goes away. */
  vanish(): void {
    this.isOpen = false;
    this.#gone();
  }
}

interface Ends {
  connect(): FakePort;
  connected(port: FakePort): void;
}
const world: Ends = { connect: () => new FakePort(), connected: () => undefined };
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'backhaul',
      getURL: (path: string) => path,
      connect: () => world.connect(),
      onConnect: {
        addListener: (listener: Ends['connected']) => {
          world.connected = listener;
        },
      },
    },
  },
}));
const { ReadingPort } = await import('../../src/content/reading/reading-port');
const { answerReading } = await import('../../src/background/reading');
const { loadFacts } = await import('../../src/facts/load');
answerReading(() => undefined);

const names = readFileSync('public/facts/names.json', 'utf8');
let isReadable = true;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('fetch', async () => {
    if (!isReadable) throw new TypeError('Failed to fetch');
    return new Response(names);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a background that has read some pieces says of them; a piece with `x` in it has a name. */
function answerTo({ pieces }: ReadingRequest): ReadingAnswer {
  return pieces.map(({ id, text }): PieceAnswer => ({ id, starts: text.includes('x') ? [0] : [], mentions: [] }));
}

describe('a page', () => {
  type Event = 'send' | 'answer' | 'vanish' | 'refuse' | 'settle' | 'drop';
  const events = fc.array(fc.constantFrom<Event>('send', 'answer', 'vanish', 'refuse', 'settle', 'drop'), {
    maxLength: 30,
  });

  holdsFor(
    'has every piece answered in the end, whenever its background goes away, and a new one told of all it must know',
    events,
    async (story) => {
      const ports: FakePort[] = [];
      let refusals = 0;
      world.connect = () => {
        if (refusals > 0) {
          refusals--;
          throw new Error('Could not establish connection.');
        }
        ports.push(new FakePort());
        return ports.at(-1) as FakePort;
      };
      const answered = new Set<number>();
      const dropped = new Set<number>();
      const stop = new AbortController();
      const port = new ReadingPort(
        {
          about: () => ({ host: 'news.example' }),
          orphaned: () => undefined,
          answered: (all) => {
            for (const { id } of all) answered.add(id);
          },
        },
        stop.signal,
      );
      const sent: SentPiece[] = [];
      const turn = () => new Promise<void>((resolve) => queueMicrotask(() => resolve()));
      const answerAll = () => {
        const open = ports.at(-1);
        for (const request of open?.sent.splice(0) ?? []) open?.say(answerTo(request as ReadingRequest));
      };
      // More faults than four without an answer between them are too many: it gives the pieces up then, which is tried below.
      let faults = 0;
      for (const event of story) {
        if (event === 'vanish' || event === 'refuse') {
          if (++faults > 4) continue;
        } else if (event === 'answer' && ports.at(-1)?.isOpen && ports.at(-1)?.sent.length) faults = 0;
        if (event === 'send') {
          const piece = { id: sent.length, text: sent.length % 2 ? 'x' : 'o', inline: [] };
          sent.push(piece);
          port.read(piece);
        } else if (event === 'answer') answerAll();
        else if (event === 'vanish') ports.at(-1)?.vanish();
        else if (event === 'refuse') refusals = 1;
        else if (event === 'settle') port.settle();
        else {
          const [known] = [...answered].filter((id) => !dropped.has(id));
          if (known !== undefined) {
            dropped.add(known);
            port.drop(known);
          }
        }
        await turn();
      }
      const owed = () => sent.filter(({ id }) => !answered.has(id));
      for (let round = 0; owed().length > 0 && round < 10; round++) {
        answerAll();
        vi.advanceTimersByTime(25_000);
        await turn();
      }
      expect(owed()).toEqual([]);
      // A background that starts now is told of the pieces with names that nobody dropped, in their order, and of the new one.
      ports.at(-1)?.vanish();
      refusals = 0;
      port.read({ id: sent.length, text: 'o', inline: [] });
      await turn();
      const [first] = ports.at(-1)?.sent ?? [];
      const known = sent.filter(({ id, text }) => text === 'x' && !dropped.has(id)).map(({ id }) => id);
      expect(first).toMatchObject({ about: { host: 'news.example' } });
      expect((first as ReadingRequest).pieces.map(({ id }) => id)).toEqual([...known, sent.length]);
      stop.abort();
    },
  );

  holdsFor('goes on when no background can be had', fc.nat(20), async (count) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let tried = 0;
    world.connect = () => {
      tried++;
      throw new Error('Extension context invalidated.');
    };
    const stop = new AbortController();
    const port = new ReadingPort(
      { about: () => ({}), answered: () => undefined, orphaned: () => undefined },
      stop.signal,
    );
    for (let id = 0; id < count; id++) port.read({ id, text: 'x'.repeat(50_000), inline: [] });
    const ready = port.ready();
    await Promise.resolve();
    for (let pause = 0; pause < 3; pause++) vi.advanceTimersByTime(25_000);
    await ready;
    expect(port.ready()).toBeUndefined();
    expect(tried).toBe(count > 0 ? 6 : 0);
    expect(warned).toHaveBeenCalledTimes(count > 0 ? 1 : 0);
    stop.abort();
    warned.mockRestore();
  });
});

describe('the background', () => {
  it('hangs up on a page while its names cannot be read, and reads the next one', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const asked = { about: {}, pieces: [{ id: 0, text: 'Huawei\u0002', inline: [] }], dropped: [], isSettled: true };
    isReadable = false;
    const first = new FakePort();
    world.connected(first);
    first.say(asked);
    await vi.waitFor(() => expect(first.isOpen).toBe(false));
    expect(first.sent).toEqual([]);
    isReadable = true;
    const second = new FakePort();
    world.connected(second);
    second.say(asked);
    await vi.waitFor(() => expect(second.sent).toMatchObject([[{ id: 0, mentions: [{ id: 'huawei' }] }]]));
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });

  it('answers a page that has gone meanwhile no more, and one that says more meanwhile in order', async () => {
    const [gone, other] = [new FakePort(), new FakePort()];
    const piece = (id: number) => ({
      pieces: [{ id, text: 'Huawei\u0002', inline: [] }],
      dropped: [],
      isSettled: false,
    });
    for (const port of [gone, other]) world.connected(port);
    gone.say(piece(0));
    gone.vanish();
    other.say(piece(1));
    other.say({ pieces: [], dropped: [1], isSettled: true });
    other.say(piece(2));
    await vi.waitFor(() => expect(other.sent).toMatchObject([[{ id: 1 }], [], [{ id: 2 }]]));
    expect(gone.sent).toEqual([]);
  });

  const piece = fc.record({ id: fc.oneof(fc.nat(5), junk), text: fc.oneof(fc.string(), junk), inline: junk });
  const message = fc.oneof(
    junk,
    fc.record({ pieces: fc.oneof(fc.array(piece), junk), dropped: junk, isSettled: junk }),
    fc.record({
      about: fc.oneof(fc.constant(undefined), fc.record({ language: fc.string(), host: fc.string() }), junk),
      pieces: fc.array(fc.record({ id: fc.nat(5), text: fc.string(), inline: fc.array(fc.nat(20)) })),
      dropped: fc.array(fc.nat(5)),
      isSettled: fc.boolean(),
    }),
  );

  holdsFor(
    'answers what fits, piece by piece, and hangs up on anything else',
    fc.array(message, { maxLength: 6 }),
    async (messages) => {
      const port = new FakePort();
      world.connected(port);
      for (const one of messages) {
        if (!port.isOpen) return;
        const before = port.sent.length;
        port.say(one);
        await loadFacts();
        if (!port.isOpen) {
          expect(port.sent).toHaveLength(before);
          continue;
        }
        const answer = port.sent[before] as ReadingAnswer;
        const asked = (one as ReadingRequest).pieces.map(({ id }) => id);
        expect(asked.every((id) => answer.some((said) => said.id === id))).toBe(true);
      }
    },
    0.3,
  );

  holdsFor(
    'does not listen to ports of another name or sender',
    fc.tuple(fc.string(), fc.constantFrom<object | undefined>(undefined, {}, { id: 'another' })),
    ([name, sender]) => {
      let isHeard = false;
      const addListener = () => {
        isHeard = true;
      };
      const onMessage = { addListener };
      world.connected({ name, sender: { id: 'backhaul' }, onMessage } as unknown as FakePort);
      world.connected({ name: 'reading', sender, onMessage } as unknown as FakePort);
      expect(isHeard).toBe(name === 'reading');
    },
    0.1,
  );
});
