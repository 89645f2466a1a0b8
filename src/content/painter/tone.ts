import { luminance, type Tone, toneOn } from '../../settings/palette';

/** Tones of elements, remembered while the page does not change its look. */
export class Tones {
  #known = new WeakMap<Element, Tone>();

  /** The tone for lines on an element's background: that of the nearest ancestor that has one, else the canvas of its colour scheme. */
  of(element: Element): Tone {
    const known = this.#known.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const colour = channels(style.backgroundColor);
    const parent = element.parentElement ?? hostOf(element);
    let tone: Tone;
    if (colour && colour.alpha > 0.5) tone = toneOn(luminance(colour.red, colour.green, colour.blue));
    else if (parent) tone = this.of(parent);
    else
      tone =
        style.colorScheme.includes('dark') && (!style.colorScheme.includes('light') || prefersDark())
          ? 'dark'
          : 'light';
    this.#known.set(element, tone);
    return tone;
  }

  forget(): void {
    this.#known = new WeakMap();
  }
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
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
