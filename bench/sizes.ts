/** Sizes of what ships, against sizes.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes at most, as they lie in the built extension, and gzipped. */
export interface SizeLimit {
  readonly raw: number;
  readonly gzipped: number;
}

/** What is loaded together, by what it is for: which files of dist/chrome belong to it. */
const groups: Readonly<Record<string, (file: string) => boolean>> = {
  'content script': (file) => file === 'src/content/index.js',
  names: (file) => file === 'facts/names.json',
  cards: (file) => file === 'facts/cards.jsonl',
  'popup, library and background': (file) => file.startsWith('assets/') && /\.(js|css)$/.test(file),
};

/** What the files of each group weigh in a built extension. */
export function measureSizes(folder: string): Record<string, SizeLimit> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(
    Object.entries(groups).map(([name, belongs]) => {
      const contents = files.filter(belongs).map((file) => readFileSync(join(folder, file)));
      const sum = (count: (content: Buffer) => number) => contents.reduce((all, one) => all + count(one), 0);
      return [name, { raw: sum(({ length }) => length), gzipped: sum((content) => gzipSync(content).length) }];
    }),
  );
}
