// The article that is shipped for a first try (`npm start` opens it) is also that of the tests.
import html from '../../../tests/pages/article.html?raw';
import { loadFacts } from '../../facts/load';
import { lineEnd } from '../../matching/packing';
import { PageReader } from '../../matching/reader';

/** A piece of text; with the id of an entity where it mentions one. */
export interface Piece {
  readonly text: string;
  readonly id?: string;
}

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** Paragraphs of the article that are shown. */
const most = 3;

/** The beginning of the shipped article, read by the same engine as every page. @throws what reading a file of the extension throws. */
export async function readArticle(): Promise<Article> {
  const { names, knowledge } = await loadFacts();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const title = page.querySelector('h1')?.textContent ?? '';
  const texts = [...page.querySelectorAll('article > p:not([class])')]
    .slice(0, most)
    .map((paragraph) => (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim());
  const ids = names.ids.split(lineEnd);
  const reader = new PageReader(knowledge);
  const passages = texts.map((text) => reader.read(text));
  return {
    title,
    paragraphs: texts.map((text, index) => {
      const passage = passages[index];
      return passage ? piecesOf(text, reader.mentions(passage), ids) : [{ text }];
    }),
  };
}

function piecesOf(
  text: string,
  mentions: readonly { start: number; end: number; entity: number }[],
  ids: readonly string[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, entity } of mentions) {
    const id = ids[entity];
    if (start < at || !id) continue;
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), id });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }];
}
