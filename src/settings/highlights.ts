import { defaultLooks } from './default-looks';
import { colours, type Look, lineStyles, palette, type Tone, tones } from './palette';

/** The highlight under the pointer. */
export const hoverName = 'backhaul-hover';

/** A line below mentions: a look, in the tone that what is behind it asks for. */
export interface Underline extends Look {
  readonly tone: Tone;
}

/** Every line that there may be. */
export function allUnderlines(): Underline[] {
  return colours.flatMap((colour) => lineStyles.flatMap((line) => tones.map((tone) => ({ colour, line, tone }))));
}

/** Categories that are shown by default. */
const { technology: _off, ...usualLooks } = defaultLooks;

/**
 * Whether a line is among those that nearly every page with mentions needs: the looks of names, as they are by default, on a light
 * background. In Chromium these alone are in the manifest’s style sheet: a rule costs each page each time its root’s style changes.
 */
export function isUsual({ colour, line, tone }: Underline): boolean {
  return tone === 'light' && Object.values(usualLooks).some((look) => look.colour === colour && look.line === line);
}

/** The registry name of a line. */
export function highlightName({ colour, line, tone }: Underline): string {
  return `backhaul-${colour}-${line}-${tone}`;
}

/** The elements that the rules are for: those of which an element’s highlights are inherited, or every element. */
type Subject = ':root' | '';

/**
 * The rule of a line. Chromium’s stand on the root element alone, from which its highlights inherit since version 134 (CSS
 * Pseudo-Elements 4, “Cascading and Per-Element Highlight Styles”): a rule for every element makes its style several times as
 * dear, on pages without any mention too. Firefox inherits none, and every element costs it nothing.
 */
export function highlightRule(underline: Underline, subject: Subject = ':root'): string {
  const { colour, line, tone } = underline;
  return `${subject}::highlight(${highlightName(underline)}){text-decoration:underline ${line} ${palette[colour][tone]} ${thickness[line]}}`;
}

/** The manifest’s style sheet: the rules of these lines, and of what is under the pointer. */
export function highlightCss(underlines: readonly Underline[], subject: Subject): string {
  const rules = underlines.map((underline) => highlightRule(underline, subject));
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
