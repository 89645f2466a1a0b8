/** The port by which a page is read, from the background: messages of any shape, and names that cannot be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadingAnswer, ReadingRequest } from '../../src/messages/reading';
import { junk } from '../settings/arbitrary';
import { FakePort } from './fake-port';
import { holdsFor } from './figures';

interface Ends {
  connected(port: FakePort): void;
}
const world: Ends = { connected: () => undefined };
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'backhaul',
      getURL: (path: string) => path,
      onConnect: {
        addListener: (listener: Ends['connected']) => {
          world.connected = listener;
        },
      },
    },
  },
}));
const { answerReading } = await import('../../src/background/reading');
const { loadFacts } = await import('../../src/facts/load');
answerReading(() => undefined);

const names = readFileSync('public/facts/names.json', 'utf8');
let isReadable = true;

beforeEach(() => {
  vi.stubGlobal('fetch', async () => {
    if (!isReadable) throw new TypeError('Failed to fetch');
    return new Response(names);
  });
});
afterEach(() => void vi.unstubAllGlobals());

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
