/** Contrasts by WCAG 2.2: lines 3:1 (1.4.11) on every background that gets their tone, texts 4.5:1 (1.4.3) on our papers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  colours,
  darkBelow,
  lightFrom,
  luminance,
  palette,
  type Tone,
  toneOn,
  tones,
} from '../../src/settings/palette';

function channels(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [number, number, number];
}

const luminanceOf = (hex: string) => luminance(...channels(hex));
const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe('the lines under mentions', () => {
  const edges: Record<Tone, [from: number, to: number]> = {
    light: [lightFrom, 1],
    mid: [darkBelow, lightFrom],
    dark: [0, darkBelow],
  };

  it.each(colours.flatMap((colour) => tones.map((tone) => ({ colour, tone }))))(
    '$colour keeps 3:1 on all backgrounds of the tone $tone',
    ({ colour, tone }) => {
      const line = luminanceOf(palette[colour][tone]);
      for (const background of edges[tone]) expect(ratio(line, background)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([
    ['#ffffff', 'light'],
    ['#000000', 'dark'],
    ['#808080', 'mid'],
  ] as const)('stand on %s in the tone %s, at 3:1 or more', (background, tone) => {
    expect(toneOn(luminanceOf(background))).toBe(tone);
    for (const colour of colours)
      expect(ratio(luminanceOf(palette[colour][tone]), luminanceOf(background))).toBeGreaterThanOrEqual(3);
  });
});

describe('the colours of card, popup and library', () => {
  const tokens = new Map(
    [...readFileSync('src/ui/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  );
  const pairs: [text: string, paper: string, least: number][] = [
    ...['ink', 'ink-2', 'link', 'accent', 'bad'].flatMap((text): [string, string, number][] => [
      [text, 'paper', 4.5],
      [text, 'paper-2', 4.5],
    ]),
    ['paper', 'bad', 4.5],
    ['edge', 'paper', 3],
    ['focus', 'paper', 3],
    ['focus', 'paper-2', 3],
  ];
  it.each(
    pairs.flatMap(([text, paper, least]) =>
      (['light', 'dark'] as const).map((theme) => ({ text, paper, least, theme })),
    ),
  )('$text on $paper keeps $least:1 in the $theme theme', ({ text, paper, least, theme }) => {
    const of = (name: string) => luminanceOf(tokens.get(name)?.[theme] ?? '');
    expect(ratio(of(text), of(paper))).toBeGreaterThanOrEqual(least);
  });

  it('show each category’s line at 3:1 on either paper', () => {
    for (const colour of colours)
      for (const theme of ['light', 'dark'] as const)
        expect(
          ratio(luminanceOf(palette[colour][theme]), luminanceOf(tokens.get('paper')?.[theme] ?? '')),
        ).toBeGreaterThanOrEqual(3);
  });
});
