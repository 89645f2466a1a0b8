import { colours, type Look, lineStyles, palette, type Tone, tones } from './palette';

/** The highlight under the pointer. */
export const hoverName = 'backhaul-hover';

/** The registry name of a look: each has its rule in highlights.css, so that a change of looks touches no style sheet. */
export function highlightName(colour: Look['colour'], line: Look['line'], tone: Tone): string {
  return `backhaul-${colour}-${line}-${tone}`;
}

/** The elements that the rules are for: those of which an element’s highlights are inherited, or every element. */
type Subject = ':root' | '';

/**
 * The rules for every look. Chromium’s stand on the root element alone, from which its highlights inherit since version 134 (CSS
 * Pseudo-Elements 4, “Cascading and Per-Element Highlight Styles”): a rule for every element makes its style several times as
 * dear, on pages without any mention too. Firefox inherits none, and every element costs it nothing.
 */
export function highlightCss(subject: Subject): string {
  const rules = colours.flatMap((colour) =>
    lineStyles.flatMap((line) =>
      tones.map(
        (tone) =>
          `${subject}::highlight(${highlightName(colour, line, tone)}){text-decoration:underline ${line} ${palette[colour][tone]} ${thickness[line]}}`,
      ),
    ),
  );
  return `@media screen{\n${rules.join('\n')}\n${subject}::highlight(${hoverName}){background-color:rgb(128 128 128/.22)}\n}\n`;
}

const thickness: Readonly<Record<Look['line'], string>> = {
  solid: '1.5px',
  dashed: '1.5px',
  dotted: '2px',
  // Of each of the two.
  double: '1px',
  wavy: '1px',
};
