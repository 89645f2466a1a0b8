/**
 * Cards at run time. All cards are one bundled file, one JSON object a line; an index of offsets finds a line, so that one card
 * is read and parsed, not the whole set.
 */
import browser from 'webextension-polyfill';
import { cardIndex } from '../generated/cards';
import type { Card } from './card';
import { cardsFile } from './files';

type Place = readonly [start: number, end: number];

/** So many cards are read one by one; for more, the whole file is read and kept. */
const few = 4;

let whole: Promise<Uint8Array> | undefined;

/** The cards of `ids`, in their order; ids that no entity has are left out. @throws what reading a file of the extension throws. */
export async function readCards(ids: readonly string[]): Promise<Card[]> {
  const places = ids.flatMap((id) => (Object.hasOwn(cardIndex, id) ? [cardIndex[id] as Place] : []));
  const lines =
    whole || places.length > few ? slicesOf(await readWhole(), places) : await Promise.all(places.map(readLine));
  const decoder = new TextDecoder();
  return lines.map((line) => JSON.parse(decoder.decode(line)) as Card);
}

/** Every card, in the order of ids. @throws what reading a file of the extension throws. */
export async function readAllCards(): Promise<Card[]> {
  return readCards(Object.keys(cardIndex));
}

function slicesOf(bytes: Uint8Array, places: readonly Place[]): Uint8Array[] {
  return places.map(([start, end]) => bytes.subarray(start, end));
}

function readWhole(): Promise<Uint8Array> {
  whole ??= readBytes();
  whole.catch(() => {
    whole = undefined;
  });
  return whole;
}

/** A browser that knows no ranges of an extension's files gives all of it, with the same status as one that does. */
async function readLine([start, end]: Place): Promise<Uint8Array> {
  const bytes = await readBytes({ Range: `bytes=${start}-${end - 1}` });
  return bytes.length === end - start ? bytes : bytes.subarray(start, end);
}

async function readBytes(headers: Record<string, string> = {}): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(cardsFile), { headers });
  return new Uint8Array(await response.arrayBuffer());
}
