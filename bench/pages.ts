/** Pages to measure on: made from filler and names, the same for the same seed. */
import { type Filler, fillers } from './filler';
import { Random } from './random';

export type PageKind = 'news' | 'long' | 'huge';

/** Text nodes and UTF-16 units of text that a page of each kind has, within a twentieth. */
export const sizes: Readonly<Record<PageKind, { nodes: number; units: number; names: number }>> = {
  news: { nodes: 1_500, units: 45_000, names: 30 },
  long: { nodes: 30_000, units: 1_000_000, names: 600 },
  huge: { nodes: 200_000, units: 10_000_000, names: 2_000 },
};

export interface PageOptions {
  readonly kind: PageKind;
  readonly seed: number;
  /** `English`: nine blocks of ten. `all`: ten languages by turns. */
  readonly languages: 'English' | 'all';
  /** What may be named; nothing for a page without mentions. */
  readonly names: readonly string[];
  /** One name for so many text nodes; by default as many as an article on the field has. */
  readonly nodesPerName?: number;
}

/** A run of text in a block; `tag` where an inline element holds it. */
export interface Piece {
  readonly text: string;
  readonly tag: string | undefined;
}

export interface Block {
  readonly tag: 'h2' | 'p' | 'li';
  readonly pieces: readonly Piece[];
}

export interface GeneratedPage {
  readonly blocks: readonly Block[];
  readonly html: string;
  /** Text nodes below the body. */
  readonly nodes: number;
  /** UTF-16 units in them. */
  readonly units: number;
}

const inlineTags = ['a', 'a', 'b', 'em', 'span', 'strong'] as const;

export function makePage({ kind, seed, languages, names, nodesPerName = 16 }: PageOptions): GeneratedPage {
  const random = new Random(seed);
  const named = new NamePool(random, names, sizes[kind].names);
  const target = sizes[kind];
  const blocks: Block[] = [];
  let nodes = 0;
  let units = 0;
  while (nodes < target.nodes) {
    const filler = fillerOf(random, languages);
    const left = (target.units - units) / Math.max(1, target.nodes - nodes);
    const block = makeBlock(random, filler, { named, chance: 1.7 / nodesPerName }, left);
    blocks.push(block);
    // A line end stands between two blocks: a text node of its own.
    nodes += block.pieces.length + 1;
    units += block.pieces.reduce((sum, { text }) => sum + text.length, 1);
  }
  return { blocks, html: htmlOf(blocks), nodes, units };
}

function fillerOf(random: Random, languages: PageOptions['languages']): Filler {
  const [english] = fillers;
  return languages === 'English' && english && random.chance(0.9) ? english : random.pick(fillers);
}

function makeBlock(
  random: Random,
  filler: Filler,
  { named, chance }: { named: NamePool; chance: number },
  unitsPerNode: number,
): Block {
  const tag = random.chance(0.08) ? 'h2' : random.chance(0.3) ? 'li' : 'p';
  const count = tag === 'p' ? random.between(1, 9) : random.between(1, 2);
  // The line end between blocks is short, so that the others are longer than the mean.
  const length = unitsPerNode * ((count + 1) / count);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const name = random.chance(chance) ? named.pieces(filler, random, index === 0) : [];
    const text = prose(random, filler, length * (0.5 + random.next()), index === 0 && name.length === 0);
    const isInline = index % 2 === 1;
    const last = index === count - 1 ? filler.stop.trim() : filler.space;
    pieces.push(...name, {
      text: `${text}${isInline ? '' : last}`,
      tag: isInline ? random.pick(inlineTags) : undefined,
    });
    if (isInline) pieces.push({ text: last, tag: undefined });
  }
  return { tag, pieces: joined(pieces) };
}

/** Words of about so many units. */
function prose(random: Random, filler: Filler, units: number, isStart: boolean): string {
  let text = '';
  let opens = isStart;
  do {
    const word = random.pick(random.chance(0.03) ? filler.field : filler.words);
    text += opens ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    opens = text.length < units && random.chance(0.08);
    text += opens ? filler.stop : filler.space;
  } while (text.length < units);
  return text.trimEnd();
}

/** Neighbours without an element between are one text node. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (before && before.tag === undefined && piece.tag === undefined)
      all[all.length - 1] = { text: before.text + piece.text, tag: undefined };
    else if (piece.text !== '') all.push(piece);
  }
  return all;
}

/** The names of one page: as in an article, some are named again and again, and now and then the page's markup is in their way. */
class NamePool {
  readonly #byScript = new Map<string, string[]>();

  constructor(random: Random, names: readonly string[], most: number) {
    for (let index = 0; index < most && names.length > 0; index++) {
      const name = random.pick(names);
      const script = scriptOf(name);
      this.#byScript.set(script, [...(this.#byScript.get(script) ?? []), name]);
    }
  }

  /** A name in its sentence, or at the start of one; nothing where there is no name. */
  pieces(filler: Filler, random: Random, isStart: boolean): Piece[] {
    const names = this.#byScript.get(scripts[filler.language] ?? 'Latin') ?? this.#byScript.get('Latin');
    if (!names) return [];
    const isFrequent = random.chance(0.5);
    const name = random.pick(isFrequent ? names.slice(0, Math.ceil(names.length / 6)) : names);
    const [before, after] = filler.around;
    return [
      ...(isStart ? [] : [{ text: before, tag: undefined }]),
      ...written(name, random),
      { text: after, tag: undefined },
    ];
  }
}

/** A name as pages write it: mostly plain, sometimes a link, with a no-break space, a soft hyphen, or half in another element. */
function written(name: string, random: Random): Piece[] {
  const kind = random.next();
  const space = name.indexOf(' ');
  if (kind < 0.25) return [{ text: name, tag: 'a' }];
  if (kind < 0.29 && space > 0)
    return [
      { text: name.slice(0, space), tag: 'b' },
      { text: name.slice(space), tag: undefined },
    ];
  if (kind < 0.32 && space > 0) return [{ text: name.replace(' ', '\u00a0'), tag: undefined }];
  if (kind < 0.34 && /^\p{Lu}\p{Ll}{5,}/u.test(name))
    return [{ text: `${name.slice(0, 3)}\u00ad${name.slice(3)}`, tag: undefined }];
  return [{ text: name, tag: undefined }];
}

const scripts: Readonly<Record<string, string>> = { ru: 'Cyrillic', ar: 'Arabic', zh: 'Han', ja: 'Kana' };

function scriptOf(name: string): string {
  if (/[\u3040-\u30ff]/.test(name)) return 'Kana';
  if (/[\u2e80-\u9fff]/.test(name)) return 'Han';
  if (/[\u0400-\u052f]/.test(name)) return 'Cyrillic';
  if (/[\u0600-\u06ff]/.test(name)) return 'Arabic';
  return /^[\u0020-\u024f\u2010-\u2019]+$/.test(name) ? 'Latin' : 'other';
}

/** Blocks in a section, and sections in a part, as pages nest them: few elements have thousands of children. */
const together = 12;

function htmlOf(blocks: readonly Block[]): string {
  const lines = blocks.map(({ tag, pieces }) => `<${tag}>${pieces.map(pieceHtml).join('')}</${tag}>\n`);
  const body = wrapped(wrapped(lines, 'section'), 'div').join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;
}

function wrapped(parts: readonly string[], tag: string): string[] {
  return Array.from({ length: Math.ceil(parts.length / together) }, (_, at) => {
    const inside = parts.slice(at * together, (at + 1) * together).join('');
    return `<${tag}>${inside}</${tag}>`;
  });
}

function pieceHtml({ text, tag }: Piece): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (tag === undefined) return escaped;
  return tag === 'a' ? `<a href="#x">${escaped}</a>` : `<${tag}>${escaped}</${tag}>`;
}
