import type { Category } from '../facts/categories';
import { MARK_TEXT } from '../matching/fold';
import type { Mention } from '../matching/mention';
import { type PageAbout, PageReader } from '../matching/reader';
import type { AnnotatingFacts } from './facts';
import { textOfHtml } from './html';
import { reasonText } from './reasons';

/** A mention as `annotate` prints it. Offsets are UTF-16 code units of the input; `end` exclusive. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly id: string;
  readonly entity: string;
  readonly category: Category;
  readonly kind: Mention['kind'];
  readonly confidence: number;
  readonly why: readonly string[];
  readonly candidates?: readonly string[];
}

/** Mentions in a plain text. Blank lines separate its blocks. */
export function annotateText(facts: AnnotatingFacts, text: string, about: PageAbout = {}): Annotation[] {
  const reader = new PageReader(facts.knowledge, about);
  const blocks = [...text.matchAll(/(?:(?!\n[ \t\r]*\n)[\s\S])+/g)].map((match) => ({
    offset: match.index,
    text: match[0],
    passage: reader.read(match[0]),
  }));
  return blocks.flatMap((block) =>
    reader
      .mentions(block.passage)
      .flatMap((mention) => describe(facts, mention, block.text, (at) => at + block.offset)),
  );
}

/** Mentions in an HTML page, as the content script would find them; offsets are those of the HTML source. */
export function annotateHtml(facts: AnnotatingFacts, html: string, about: PageAbout = {}): Annotation[] {
  const reader = new PageReader(facts.knowledge, about);
  const page = textOfHtml(html);
  const passage = reader.read(page.text, page.isBreak);
  return reader.mentions(passage).flatMap((mention) => describe(facts, mention, page.text, page.sourceOffset));
}

function describe(
  facts: AnnotatingFacts,
  mention: Mention,
  text: string,
  offset: (at: number) => number,
): Annotation[] {
  const entity = facts.entities[mention.entity];
  if (!entity || !facts.categories.has(entity.category)) return [];
  const candidates = mention.candidates.flatMap((one) => facts.entities[one]?.id ?? []);
  return [
    {
      start: offset(mention.start),
      end: offset(mention.end - 1) + 1,
      text: text.slice(mention.start, mention.end).replaceAll(MARK_TEXT, ''),
      id: entity.id,
      entity: entity.name,
      category: entity.category,
      kind: mention.kind,
      confidence: mention.confidence,
      why: mention.why.map(reasonText),
      ...(candidates.length > 0 ? { candidates } : {}),
    },
  ];
}
