/** Takes a picture of a page with a card open on it: what a reader sees, for the README and for machines without a display. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JSHandle, Page } from 'puppeteer-core';
import { evaluateInCard } from '../tests/browser/card-root';
import type { Session } from './browsers';

/** How long to wait for mentions, and for the card, in milliseconds: cold machines start slowly. */
const patience = 20_000;

/** How long the pointer may take to open a card before it is moved again, in milliseconds; well above the hover delay. */
const hoverAgain = 1500;

/**
 * Rests the pointer on `text`, or on the first of `names` that is painted, waits for the filled card and saves what is seen to
 * `file`. Returns the text hovered.
 * @throws an Error that says what did not come.
 */
export async function shoot(
  session: Session,
  page: Page,
  file: string,
  { text, names }: { text?: string | undefined; names: readonly string[] },
): Promise<string> {
  const hovered = await findShown(page, text ?? '', names);
  const end = Date.now() + patience;
  for (;;) {
    await page.mouse.move(hovered.x - 2, hovered.y);
    await page.mouse.move(hovered.x, hovered.y);
    if (await cardFills(session, page, Math.min(end, Date.now() + hoverAgain))) break;
    if (Date.now() > end) throw new Error(`No card came up for “${hovered.text}”.`);
    await page.mouse.move(2, 2);
  }
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file as `${string}.png` });
  return hovered.text;
}

interface Shown {
  readonly text: string;
  /** The middle, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Waits until the wanted text is painted, or, where none is wanted, anything. */
async function findShown(page: Page, wanted: string, names: readonly string[]): Promise<Shown> {
  const missing = new Error(wanted ? `“${wanted}” is not marked on the page.` : 'Nothing on the page is marked.');
  const found = await page.waitForFunction(findMention, { timeout: patience }, wanted, names).catch(() => {
    throw missing;
  });
  const shown: Shown | false = await (found as JSHandle<Shown | false>).jsonValue();
  if (!shown) throw missing;
  return shown;
}

/** Waits until the card is filled and still, or the time is over. */
async function cardFills(session: Session, page: Page, end: number): Promise<boolean> {
  while (Date.now() < end) {
    const ready = await evaluateInCard(
      session,
      page,
      (root) =>
        (root.querySelector('h2')?.textContent ?? '') !== '' &&
        root.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    if (ready) return true;
  }
  return false;
}

/** In the page: scrolls a painted mention into view and gives its middle, in CSS pixels; false while there is none. */
function findMention(wanted: string, names: readonly string[]): Shown | false {
  const ranges: Range[] = [...document.querySelectorAll('mark[role="mark"]')].map((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark);
    return range;
  });
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('backhaul-')) continue;
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      if (range.startContainer.isConnected) ranges.push(range);
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const known = new Set(names);
  const range = wanted
    ? ranges.find((one) => one.toString() === wanted)
    : (ranges.find((one) => known.has(one.toString())) ?? ranges[0]);
  if (!range) return false;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = range.getClientRects();
  return box ? { text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 } : false;
}
