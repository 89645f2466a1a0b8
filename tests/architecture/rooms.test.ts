/** Who may know whom. docs/architecture.md says why. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allImports, importsOf, roomOf } from './imports';

/** What each room of src may import from. A room that is not listed here does not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  matching: [],
  facts: ['matching', 'generated'],
  settings: ['facts'],
  messages: ['facts', 'matching', 'settings'],
  ui: ['facts', 'settings', 'messages'],
  content: ['facts', 'matching', 'settings', 'messages', 'ui', 'generated'],
  background: ['facts', 'matching', 'settings', 'messages', 'ui', 'generated'],
  popup: ['facts', 'matching', 'settings', 'messages', 'ui', 'generated'],
  library: ['facts', 'matching', 'settings', 'messages', 'ui', 'generated'],
  annotate: ['facts', 'matching', 'settings'],
  generated: ['facts'],
};

/** Imports that cross the rule, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/facts/generate.ts → src/settings/highlights':
    'at build time alone: the style sheet of the looks is generated beside the names',
};

/** Texts and pictures outside src are nobody’s code. */
const isData = (path: string) => /\.(json|html|css|svg|txt)$/.test(path);

/** Rooms whose code ships in the extension as it is. */
const shipped = ['matching', 'settings', 'messages', 'ui', 'content', 'background', 'popup', 'library'];

const imports = allImports();

describe('rooms', () => {
  it('import only from the rooms that they may know', () => {
    const faults = imports
      .filter(({ isOurs }) => isOurs)
      .filter(({ file, target }) => !exceptions[`${file} → ${target}`])
      .flatMap(({ file, target }) => {
        const [room = '', other] = [roomOf(file), roomOf(target)];
        const allowed = mayImport[room];
        if (!allowed) return [`${file} is in a room of its own: list “${room}” here and in docs/architecture.md.`];
        if (other === room || (other && allowed.includes(other)) || (!other && isData(target))) return [];
        return [`${file} imports ${target}, but ${room} may only know ${allowed.join(', ') || 'nothing of ours'}.`];
      });
    expect(faults).toEqual([]);
  });

  it('have no exception that is not needed any more', () => {
    const used = new Set(imports.map(({ file, target }) => `${file} → ${target}`));
    expect(Object.keys(exceptions).filter((exception) => !used.has(exception))).toEqual([]);
  });

  it('that ship use only packages listed under dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const faults = imports
      .filter(({ file, isOurs, isType }) => !isOurs && !isType && shipped.includes(roomOf(file) ?? ''))
      .filter(({ target }) => !(target in dependencies))
      .map(
        ({ file, target }) => `${file} imports ${target}: what ships is listed under “dependencies” in package.json.`,
      );
    expect(faults).toEqual([]);
  });

  it('are read right: values and types, packages and files, styles and late imports', () => {
    const text = [
      "import browser from 'webextension-polyfill';",
      "import type { Card } from '../facts/card';",
      "import {\n  type A,\n  b,\n} from '@floating-ui/dom/x';",
      "import styles from './card.css?inline';",
      "export * from './tone';",
      "const late = await import('../popup/Popup');",
      "// from 'nowhere'",
    ].join('\n');
    expect(importsOf('src/content/a.ts', text).map(({ target, isOurs, isType }) => [target, isOurs, isType])).toEqual([
      ['webextension-polyfill', false, false],
      ['src/facts/card', true, true],
      ['@floating-ui/dom', false, false],
      ['src/content/card.css', true, false],
      ['src/content/tone', true, false],
      ['src/popup/Popup', true, false],
    ]);
  });
});

describe('the parts of the content script', () => {
  /** How text, blocks and slices are read from the DOM: the ground on which the other parts stand. */
  const ground = 'reading';

  it('know each other by type only, but for how the page is read', () => {
    const partOf = (path: string) => /^src\/content\/([^/]+)\//.exec(path)?.[1];
    const faults = imports
      .filter(({ file, target, isOurs, isType }) => {
        const [part, other] = [partOf(file), partOf(target)];
        return isOurs && !isType && part !== undefined && other !== undefined && part !== other && other !== ground;
      })
      .map(({ file, target }) => `${file} imports values of ${target}: let the composition root hand them over.`);
    expect(faults).toEqual([]);
  });
});
