import { decodeHTML } from 'entities';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { MARK_TEXT } from '../matching/fold';
import type { IsBreak } from '../matching/scan';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'button',
  'pre',
  'code',
  'kbd',
  'samp',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
]);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub sup time tt u var wbr ruby'.split(
    ' ',
  ),
);

/** The readable text of an HTML source, as a page's texts are read: a mark after each text node. */
export interface HtmlText {
  readonly text: string;
  readonly isBreak: IsBreak;
  /** From an offset in `text` to the offset in the source (UTF-16). */
  readonly sourceOffset: (at: number) => number;
}

export function textOfHtml(html: string): HtmlText {
  let text = '';
  const offsets: number[] = [];
  const breaks = new Set<number>();
  let lastMark = -1;
  const separate = () => {
    if (lastMark >= 0) breaks.add(lastMark);
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') {
      const { value, sourceCodeLocation: place } = node as DefaultTreeAdapterTypes.TextNode;
      if (!place) return;
      offsets.push(...sourceOffsets(value, html, place.startOffset, place.endOffset), place.endOffset);
      text += value + MARK_TEXT;
      lastMark = text.length - 1;
      return;
    }
    if (unread.has(node.nodeName)) return separate();
    const isInline = inline.has(node.nodeName);
    if (!isInline) separate();
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
    if (!isInline) separate();
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  separate();
  return { text, isBreak: (at) => breaks.has(at), sourceOffset: (at) => offsets[at] ?? html.length };
}

/** For each unit of a text node's value, where it stands in the source: character references and CR LF are longer there. */
function sourceOffsets(value: string, html: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < value.length && at < end) {
    const reference =
      html.charAt(at) === '&'
        ? /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/i.exec(html.slice(at, Math.min(end, at + 40)))?.[0]
        : undefined;
    const decoded = reference ? decodeHTML(reference) : undefined;
    if (reference && decoded && decoded !== reference && value.startsWith(decoded, offsets.length)) {
      for (let unit = 0; unit < decoded.length; unit++) offsets.push(at);
      at += reference.length;
    } else {
      if (html.charAt(at) === '\r' && html.charAt(at + 1) === '\n') at++;
      offsets.push(at);
      at++;
    }
  }
  while (offsets.length < value.length) offsets.push(end);
  return offsets;
}
