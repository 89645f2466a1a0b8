/** `npm run facts:coverage`: writes docs/coverage.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFacts } from '../src/facts/read';
import { coverageReport } from './coverage/report';

const { files, problems } = readFacts(process.cwd());
mkdirSync('docs', { recursive: true });
writeFileSync('docs/coverage.md', coverageReport(files));
console.log(
  `docs/coverage.md: ${files.length} entities${problems.length > 0 ? `, ${problems.length} problems left out (npm run facts:check lists them)` : ''}`,
);
