/** `npm run facts:format`: rewrites every entity file that can be read in canonical form. */
import { writeFileSync } from 'node:fs';
import { formatEntity } from '../src/facts/format';
import { readFacts } from '../src/facts/read';

const { files, problems } = readFacts(process.cwd());
let changed = 0;
for (const { file, text, entity } of files) {
  const form = formatEntity(entity);
  if (form === text) continue;
  writeFileSync(file, form);
  changed++;
}
console.log(
  `facts: ${changed} of ${files.length} files rewritten, ${problems.length} problems (npm run facts:check lists them)`,
);
