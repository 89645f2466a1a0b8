/** `npm run build`: dist/chrome and dist/firefox, one after another (crxjs keeps state between builds), then their sizes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildTarget, targets } from './build-target';

const only = process.argv[2];
if (only !== undefined && !targets.some((target) => target === only)) {
  console.error('usage: npm run build [-- chrome|firefox]');
  process.exit(2);
}

for (const target of targets) {
  if (only && only !== target) continue;
  await buildTarget(target);
  console.log(`dist/${target}`);
  for (const file of filesIn(join('dist', target)).sort())
    if (/\.(js|css|jsonl)$/.test(file)) console.log(`  ${size(file)}  ${file.slice(`dist/${target}/`.length)}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function size(file: string): string {
  const bytes = readFileSync(file);
  const kilobytes = (count: number) => `${(count / 1000).toFixed(1).padStart(7)} kB`;
  return `${kilobytes(bytes.length)} ${kilobytes(gzipSync(bytes).length)} gzipped`;
}
