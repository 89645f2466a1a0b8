// @vitest-environment jsdom
/** The port by which a page is read, from the page: a background that goes away at any moment. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import type { PieceAnswer, ReadingAnswer, ReadingRequest, SentPiece } from '../../src/messages/reading';
import { FakePort } from './fake-port';
import { holdsFor } from './figures';

interface Ends {
  connect(): FakePort;
}
const world: Ends = { connect: () => new FakePort() };
vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'backhaul', connect: () => world.connect() } } }));
const { ReadingPort } = await import('../../src/content/reading/reading-port');

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

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
