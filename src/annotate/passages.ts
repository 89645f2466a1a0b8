/**
 * Labelled passages, tests/passages/<language>.md, and held-out/<language>.md below it. The format is described in
 * docs/recognition.md; a passage is a text with its mentions marked as `[[text|entity-id]]` or `[[text|entity-id|description]]`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PageAbout } from '../matching/reader';

export interface Label {
  /** UTF-16 offsets in `text`; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly kind: 'name' | 'description';
}

export interface LabelledPassage {
  readonly id: string;
  readonly file: string;
  /** The line of its heading, from 1. */
  readonly line: number;
  readonly language: string;
  readonly kind: 'news' | 'trap';
  /** Kept aside while rules are tuned: it stands in the folder held-out. */
  readonly heldOut: boolean;
  readonly about: PageAbout;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** Reads every passage below `folder`. @throws an Error that names file and line. */
export function readPassages(folder: string): LabelledPassage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => parsePassages(join(folder, file), readFileSync(join(folder, file), 'utf8')));
}

const heading = /^## ([a-z]{2})-(\d+) · (news|trap)\b.*$/;
const metaKeys = new Set(['title', 'section', 'keywords', 'host', 'lang', 'date']);

/** The passages of one file; whether they are held out, its folder tells. @throws an Error that names file and line. */
export function parsePassages(file: string, source: string): LabelledPassage[] {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : []));
  return starts.map((start, index) => {
    const match = heading.exec(lines[start] ?? '');
    if (!match) throw new Error(`${file}:${start + 1}: a heading must read “## en-001 · news|trap · a few words”`);
    const [, language = '', number = '', kind] = match;
    const about: Record<string, string> = {};
    let at = start + 1;
    for (; at < lines.length && lines[at]?.trim() !== ''; at++) {
      const meta = /^([a-z]+): (.*)$/.exec(lines[at] ?? '');
      if (!meta?.[1] || !metaKeys.has(meta[1])) break;
      about[meta[1]] = meta[2] ?? '';
    }
    const body = lines
      .slice(at, starts[index + 1] ?? lines.length)
      .join('\n')
      .trim();
    const { text, labels } = parseLabels(body, `${file}:${start + 1}`);
    return {
      id: `${language}-${number}`,
      file,
      line: start + 1,
      language,
      kind: kind as 'news' | 'trap',
      heldOut: basename(dirname(file)) === 'held-out',
      about: {
        language: about['lang'] ?? language,
        host: about['host'],
        title: about['title'],
        section: about['section'],
        keywords: about['keywords'],
      },
      text,
      labels,
    };
  });
}

function parseLabels(body: string, place: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let last = 0;
  for (const match of body.matchAll(/\[\[([^|\]]+)\|([a-z0-9-]+)(\|description)?\]\]/g)) {
    text += body.slice(last, match.index);
    const [whole, surface = '', id = '', description] = match;
    labels.push({
      start: text.length,
      end: text.length + surface.length,
      id,
      kind: description ? 'description' : 'name',
    });
    text += surface;
    last = match.index + whole.length;
  }
  text += body.slice(last);
  if (text.includes('[[') || text.includes(']]'))
    throw new Error(`${place}: a label is not closed, or not of the form [[text|id]]`);
  return { text, labels };
}
