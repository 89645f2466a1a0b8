import type { Tone } from './palette';
import { palette, tones } from './palette';
import { colours, type Look, lineStyles } from './schema';

/** The highlight under the pointer. */
export const hoverName = 'backhaul-hover';

/** The registry name of a look: each has its rule in highlights.css, so that a change of looks touches no style sheet. */
export function highlightName(colour: Look['colour'], line: Look['line'], tone: Tone): string {
  return `backhaul-${colour}-${line}-${tone}`;
}

/** The rules for every look. Written to src/generated/highlights.css by the build. */
export function highlightCss(): string {
  const rules = colours.flatMap((colour) =>
    lineStyles.flatMap((line) =>
      tones.map(
        (tone) =>
          `::highlight(${highlightName(colour, line, tone)}){text-decoration:underline ${line} ${palette[colour][tone]} ${thickness[line]}}`,
      ),
    ),
  );
  return `@media screen{\n${rules.join('\n')}\n::highlight(${hoverName}){background-color:rgb(128 128 128/.22)}\n}\n`;
}

const thickness: Readonly<Record<Look['line'], string>> = {
  solid: '1.5px',
  dashed: '1.5px',
  dotted: '2px',
  // Of each of the two.
  double: '1px',
  wavy: '1px',
};
