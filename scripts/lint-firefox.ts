/**
 * `npm run lint:firefox`: Mozilla's own linter over dist/firefox. No error, and no warning but the one that Preact brings: its
 * renderer can set innerHTML, by a property that our own code may not use (Biome's noDangerouslySetInnerHtml).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** web-ext brings some three hundred packages: it is fetched where this runs, not by every clone. */
const linter = 'web-ext@10.7.0';
const folder = 'dist/firefox';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
}

function main(): number {
  if (!existsSync(folder)) {
    console.error(`There is no ${folder}: run npm run build first.`);
    return 1;
  }
  const args = ['--yes', linter, 'lint', '--source-dir', folder, '--no-config-discovery', '--output', 'json'];
  const { stdout, stderr, error } = spawnSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const start = stdout?.indexOf('{') ?? -1;
  if (error || start < 0) {
    console.error(`${linter} did not run: ${error?.message ?? stderr}`);
    return 1;
  }
  const { errors, warnings, notices } = JSON.parse(stdout.slice(start)) as Record<string, Message[]>;
  const all = [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
  const ours = all.filter((message) => !isPreacts(message));
  for (const { code, message, file, line, column } of ours)
    console.error(`${file ?? folder}:${line ?? 1}:${column ?? 1} ${code}: ${message}`);
  console.log(`${linter}: ${ours.length} of ours, ${all.length - ours.length} of Preact’s renderer.`);
  return ours.length === 0 ? 0 : 1;
}

/** Preact's is the only assignment to innerHTML that takes its value from `__html`. */
function isPreacts({ code, file, line, column }: Message): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file || !line || column === undefined) return false;
  const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
  return /^.?\w+\.innerHTML=\w+\.__html/.test(text.slice(Math.max(0, column - 1)));
}

process.exitCode = main();
