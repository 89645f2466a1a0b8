import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const ids = ['orange', 'télé', 'мтс', '华为', 'ericsson', 'nokia'];
const lines = ids.map((id) => JSON.stringify({ id, summary: `Of ${id}: “ü”` }));
const file = Buffer.from(`${lines.join('\n')}\n`);

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => `extension:${path}` } } }));
vi.mock('../../src/generated/cards', () => {
  let at = 0;
  const cardIndex = Object.fromEntries(
    ids.map((id, index) => {
      const start = at;
      at += Buffer.byteLength(lines[index] as string) + 1;
      return [id, [start, at - 1]];
    }),
  );
  return { cardIndex };
});

let asked: (string | undefined)[];
let knowsRanges: boolean;

beforeEach(() => {
  asked = [];
  vi.resetModules();
  vi.stubGlobal('fetch', async (_url: string, { headers = {} }: { headers?: Record<string, string> } = {}) => {
    asked.push(headers['Range']);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers['Range'] ?? '') ?? [];
    return new Response(knowsRanges && from ? file.subarray(Number(from), Number(to) + 1) : file);
  });
});

afterEach(() => vi.unstubAllGlobals());

const read = async (wanted: readonly string[]) =>
  (await (await import('../../src/facts/store')).readCards(wanted)).map(({ id, summary }) => [id, summary]);
const expected = (wanted: readonly string[]) => wanted.map((id) => [id, `Of ${id}: “ü”`]);

it.each([true, false])(
  'reads single cards, in the order asked, from a browser that knows ranges: %s',
  async (knows) => {
    knowsRanges = knows;
    expect(await read(['华为', 'unknown', 'télé', 'toString'])).toEqual(expected(['华为', 'télé']));
    expect(asked).toHaveLength(2);
    expect(asked).not.toContain(undefined);
  },
);

it('reads the whole file once for many cards, and then no more', async () => {
  knowsRanges = true;
  expect(await read(ids)).toEqual(expected(ids));
  expect(await read(['nokia'])).toEqual(expected(['nokia']));
  expect(asked).toEqual([undefined]);
});
