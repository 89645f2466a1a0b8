/** Which rules of highlights are in the manifest’s style sheets, and what a rule says. */
import { expect, it } from 'vitest';
import { categories } from '../../src/facts/categories';
import { allUnderlines, highlightCss, highlightName, highlightRule, isUsual } from '../../src/settings/highlights';
import { colours, lineStyles, palette, tones } from '../../src/settings/palette';
import { defaults } from '../../src/settings/schema';

const namesIn = (css: string) => [...css.matchAll(/^(.*)::highlight\(([\w-]+)\)\{/gm)].map(([, , name]) => name).sort();

it('are, in Chromium, for the looks of what is shown by default, on light backgrounds, and for the pointer', () => {
  const shown = categories.filter((category) => defaults.categories[category]);
  expect(namesIn(highlightCss(allUnderlines().filter(isUsual), ':root'))).toEqual(
    ['backhaul-hover', ...shown.map((one) => highlightName({ ...defaults.looks[one], tone: 'light' }))].sort(),
  );
});

it('are, in Firefox, for every line that there may be', () => {
  const names = namesIn(highlightCss(allUnderlines(), ''));
  expect(new Set(names).size).toBe(colours.length * lineStyles.length * tones.length + 1);
  for (const colour of colours)
    for (const line of lineStyles)
      for (const tone of tones) expect(names).toContain(highlightName({ colour, line, tone }));
});

it('say colour and style, on the root element or on every one', () => {
  const underline = { colour: 'olive', line: 'double', tone: 'dark' } as const;
  const declared = `{text-decoration:underline double ${palette.olive.dark} 1px}`;
  expect(highlightRule(underline)).toBe(`:root::highlight(backhaul-olive-double-dark)${declared}`);
  expect(highlightCss([underline], '')).toContain(`\n::highlight(backhaul-olive-double-dark)${declared}\n`);
});
