/** `npm run facts:new -- vendor some-name`: a new entity's file to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { categories } from '../src/facts/categories';
import { scaffoldEntity } from '../src/facts/scaffold';

const usage = `usage: npm run facts:new -- ${categories.join('|')} some-name`;
const [wanted, id, ...more] = process.argv.slice(2);
const category = categories.find((one) => one === wanted);

if (!category || !id || more.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const taken = categories.map((one) => join('facts', one, `${id}.yaml`)).find((path) => existsSync(path));
  if (taken) {
    console.error(`facts:new: the id ${id} is taken by ${taken}`);
    process.exitCode = 1;
  } else {
    const path = join('facts', category, `${id}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, scaffoldEntity(category, id, new Date().toISOString().slice(0, 10)));
    console.log(`${path}\nFill in every TODO, then: npm run facts:format && npm run facts:check`);
  }
}
