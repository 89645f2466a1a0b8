/**
 * Cards at run time. All cards are one bundled text, one JSON object a line; an index of offsets finds a line, so that one
 * card is parsed, not the whole set.
 */
import browser from 'webextension-polyfill';
import { cardIndex, cardsFile } from '../generated/cards';
import type { Card } from './card';

let text: Promise<string> | undefined;

function load(): Promise<string> {
  text ??= fetch(browser.runtime.getURL(cardsFile)).then((response) => response.text());
  text.catch(() => {
    text = undefined;
  });
  return text;
}

/** The cards of `ids`, in their order; ids that no entity has are left out. */
export async function readCards(ids: readonly string[]): Promise<Card[]> {
  const all = await load();
  return ids.flatMap((id) => {
    const place = Object.hasOwn(cardIndex, id) ? cardIndex[id] : undefined;
    return place ? [JSON.parse(all.slice(place[0], place[1])) as Card] : [];
  });
}

/** Every card, in the order of ids. */
export async function readAllCards(): Promise<Card[]> {
  return readCards(Object.keys(cardIndex));
}
