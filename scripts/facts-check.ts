/** `npm run facts:check`: every rule of docs/facts.md, each breach with file and line. Exit 1 when there is one. */
import { checkAll } from '../src/facts/check-all';

const { files, problems } = checkAll(process.cwd());
for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
const facts = files.reduce((sum, { entity }) => sum + (entity.facts?.length ?? 0), 0);
const positions = files.reduce((sum, { entity }) => sum + (entity.positions?.length ?? 0), 0);
console.log(`facts: ${files.length} entities, ${facts} facts, ${positions} positions, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
