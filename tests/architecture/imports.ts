/** Which file of src imports what, read from the source itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface Import {
  /** The importing file, from the project’s root. */
  readonly file: string;
  /** What is imported: a file of ours from the root (without its ending), or a package’s name. */
  readonly target: string;
  readonly isOurs: boolean;
  /** Whether nothing of it is left when the types are stripped. */
  readonly isType: boolean;
}

/** Every TypeScript file below a folder, with `/` between folders. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

const statement =
  /^\s*(import|export)\s+(type\s+)?[^'";=()]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The imports of one file’s text. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map((match) => {
    const path = (match[3] ?? match[4] ?? match[5] ?? '').replace(/\?.*$/, '');
    const isOurs = path.startsWith('.');
    const name = path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/');
    return {
      file,
      target: isOurs ? posix.join(dirname(file), path) : name,
      isOurs,
      isType: match[2] !== undefined,
    };
  });
}

/** Every import of src. */
export function allImports(): Import[] {
  return sourcesBelow('src').flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
}

/** The room of a file: the folder of src in which it lies; undefined for what lies elsewhere. */
export function roomOf(path: string): string | undefined {
  const [top, room] = path.split('/');
  return top === 'src' ? room : undefined;
}
