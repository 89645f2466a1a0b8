/**
 * `npm run -s annotate -- [--lines] [--html] [--categories all] FILE…|-`: mentions as JSON lines, one a document, or one a line of the
 * file. Offsets are UTF-16 code units of the input.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotateHtml, annotateText } from '../src/annotate/annotate';
import { loadFacts } from '../src/annotate/facts';

const usage = 'usage: npm run -s annotate -- [--lines] [--html] [--categories all|a,b,…] FILE…|-';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lines: { type: 'boolean' },
      html: { type: 'boolean' },
      categories: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || positionals.length === 0 || (values.lines && values.html)) {
    console.error(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const facts = loadFacts(process.cwd(), values.categories);
  for (const file of positionals) {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    if (values.lines) {
      for (const [index, line] of text.replace(/\n$/, '').split(/\r?\n/).entries())
        print({ file, line: index + 1, mentions: annotateText(facts, line) });
    } else print({ file, mentions: values.html ? annotateHtml(facts, text) : annotateText(facts, text) });
  }
}

function print(record: object): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

try {
  main();
} catch (error) {
  console.error(`annotate: ${(error as Error).message}`);
  process.exitCode = 1;
}
