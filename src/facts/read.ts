/**
 * Reads entity files. Every problem names the file and the line where it is, so that a writer can go there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { type Category, categories } from './categories';
import { type Entity, EntitySchema } from './schema';

export interface Problem {
  /** Path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** One entity with where it came from. */
export interface EntityFile {
  readonly file: string;
  readonly category: Category;
  readonly text: string;
  readonly entity: Entity;
  /** The line (from 1) of the value at a path of keys and indexes; of its nearest parent where the path does not exist. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface Reading {
  readonly files: readonly EntityFile[];
  readonly problems: readonly Problem[];
}

/** Reads every `facts/<category>/<id>.yaml` below `root`, in a stable order. Never throws for what a file says. */
export function readFacts(root: string): Reading {
  const files: EntityFile[] = [];
  const problems: Problem[] = [];
  const folder = join(root, 'facts');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort(byPath)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const reading = readEntity(relative(root, path), readFileSync(path, 'utf8'));
    problems.push(...reading.problems);
    if (reading.file) files.push(reading.file);
  }
  return { files, problems };
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  const [left, right] = [`${a.parentPath}/${a.name}`, `${b.parentPath}/${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Reads one file's text. `file` is its path from the project's root, as problems will name it. */
export function readEntity(file: string, text: string): { file?: EntityFile; problems: Problem[] } {
  const counter = new LineCounter();
  const problem = (offset: number, message: string): Problem => ({
    file,
    line: Math.max(1, counter.linePos(offset).line),
    message,
  });
  const category = categories.find((name) => dirname(file) === join('facts', name));
  if (!category || !file.endsWith('.yaml'))
    return {
      problems: [
        { file, line: 1, message: `must be facts/<category>/<id>.yaml, with a category of ${categories.join(', ')}` },
      ],
    };

  const document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      problems: broken.map((error) => problem(error.pos[0], `is not valid YAML: ${error.message.split('\n')[0]}`)),
    };

  const lineOf = (path: readonly (string | number)[]) => lineAt(document, counter, path);
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Aliases of what is not there, or of so much that it is meant to fill the memory.
    return { problems: [problem(0, `is not valid YAML: ${(error as Error).message}`)] };
  }
  const parsed = v.safeParse(EntitySchema, value);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map((step) => step.key as string | number);
      return { file, line: lineOf(path), message: `${path.join('.') || 'file'}: ${explain(issue)}` };
    });
    return { problems };
  }
  const entity = parsed.output;
  const problems = keyOrder(document, Object.keys(EntitySchema.entries)).map((key) => ({
    file,
    line: lineOf([key]),
    message: `${key}: is out of order; the order of keys is ${Object.keys(EntitySchema.entries).join(', ')}`,
  }));
  if (entity.id !== basename(file, '.yaml'))
    problems.push({ file, line: lineOf(['id']), message: `id: must be the file's name, ${basename(file, '.yaml')}` });
  return { file: { file, category, text, entity, lineOf }, problems };
}

/** What is wrong, in words: valibot's own are about types, a writer's mistake is about keys. */
function explain(issue: v.GenericIssue): string {
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'is missing';
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a key of the schema';
  if (issue.type === 'picklist') return `must be ${issue.expected?.replace(/[()"]/g, '').replaceAll(' | ', ', ')}`;
  return issue.message;
}

/** The keys of the document's map that stand before a key that must come earlier. */
function keyOrder(document: Document, order: readonly string[]): string[] {
  const keys = Object.keys((document.toJS() ?? {}) as object);
  return keys.filter((key, at) => at > 0 && order.indexOf(key) < order.indexOf(keys[at - 1] ?? ''));
}

function lineAt(document: Document, counter: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && item.key.toString() === String(key));
      const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
      if (start !== undefined) return counter.linePos(start).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return counter.linePos(start).line;
  }
  return 1;
}
