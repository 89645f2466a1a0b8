/**
 * Abbreviations that a page makes up for itself: after “Secure Networks Laboratory (SNL)” a later “SNL” is the laboratory,
 * although no list has it.
 */
import { bestLongForm, isAbbreviation } from './abbreviations';
import { isWord } from './fold';
import type { Hit } from './scan';

/** An alias where it stands: UTF-16 offsets, `end` exclusive. */
export interface FoundAlias {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
}

/** So many aliases a page may define: what defines more is no article. */
export const mostAliases = 20;

/** In brackets after a name: its abbreviation, or another name in quotes or with an article. */
const definition =
  /^[ \u00a0]?[(（](?:([\p{L}\p{N}&-]{2,10})|(?:the |der |die |das |la |le |el )?["“„«「]?(?:the )?(\p{Lu}[\p{L}\p{N}&-]{2,14})["”“»」]|(?:the |der |die |das |la |le |el )(\p{Lu}[\p{L}\p{N}&-]{2,14}))[)）]/u;

/** The alias that a text defines after the name at `hit`, if it does. */
export function aliasAfter(text: string, { start, end }: Hit): string | undefined {
  const match = definition.exec(text.slice(end, end + 30));
  if (!match) return undefined;
  const [, abbreviation, quoted, named] = match;
  if (!abbreviation) return quoted ?? named;
  const long = text.slice(start, end);
  return long.includes(' ') && isAbbreviation(abbreviation) && bestLongForm(abbreviation, long) === 0
    ? abbreviation
    : undefined;
}

/** Every place in a text where one of the aliases stands by itself. */
export function aliasesIn(text: string, aliases: ReadonlyMap<string, number>): FoundAlias[] {
  const found: FoundAlias[] = [];
  for (const [alias, entity] of aliases)
    for (let start = text.indexOf(alias); start >= 0; start = text.indexOf(alias, start + alias.length)) {
      const end = start + alias.length;
      const isInside = (at: number) => at >= 0 && at < text.length && isWord(text.charCodeAt(at));
      if (!isInside(start - 1) && !isInside(end)) found.push({ start, end, entity });
    }
  return found;
}
