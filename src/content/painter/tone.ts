import { luminance, type Tone, toneOn } from '../../settings/palette';
import { parentOf } from '../reading/page';

/** Tones of elements, remembered until they are forgotten: theme.ts says when a page has changed its look. */
export class Tones {
  #known = new WeakMap<Element, Tone>();

  /** The tone for lines on an element's background: that of the nearest ancestor that has one, else the canvas of its colour scheme. */
  of(element: Element): Tone {
    const asked: Element[] = [];
    let tone: Tone | undefined;
    for (let next: Element | undefined = element; next && !tone; next = aroundOf(next)) {
      tone = this.#known.get(next) ?? toneOf(next);
      asked.push(next);
    }
    tone ??= canvasTone(asked.at(-1) ?? element);
    for (const one of asked) this.#known.set(one, tone);
    return tone;
  }

  forget(): void {
    this.#known = new WeakMap();
  }
}

function aroundOf(element: Element): Element | undefined {
  const parent = parentOf(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** The tone of an element's own background, where it has one that covers what is behind it. */
function toneOf(element: Element): Tone | undefined {
  const colour = channels(getComputedStyle(element).backgroundColor);
  return colour && colour.alpha > 0.5 ? toneOn(luminance(colour.red, colour.green, colour.blue)) : undefined;
}

function canvasTone(element: Element): Tone {
  const { colorScheme } = getComputedStyle(element);
  return colorScheme.includes('dark') && (!colorScheme.includes('light') || prefersDark()) ? 'dark' : 'light';
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The channels of a computed `rgb()` or `rgba()` colour; undefined for other colour functions. */
function channels(colour: string): { red: number; green: number; blue: number; alpha: number } | undefined {
  const match = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(colour);
  if (!match) return undefined;
  return { red: Number(match[1]), green: Number(match[2]), blue: Number(match[3]), alpha: Number(match[4] ?? 1) };
}
