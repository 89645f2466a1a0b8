import { loadFacts } from '../src/annotate/facts';
import { readPassages } from '../src/annotate/passages';
import { PageReader } from '../src/matching/reader';
const f = loadFacts('.', 'all');
const want = process.argv.slice(2);
for (const p of readPassages('tests/passages').filter((x) => want.includes(x.id))) {
  const r: any = new PageReader(f.knowledge, p.about);
  const ps = p.text.split(/\n\s*\n/).map((t) => r.read(t));
  console.log(p.id, r['_x']);
  for (const x of ps) for (const n of x.found) {
    const rank = r.debugRank(n).map((k: any) => `${f.entities[k.entity]!.id} ${k.sum.toFixed(1)}`).join(', ');
    const a = n.around; console.log('  ', n.surface, '|', n.hit.name.readings.map((x: any) => x.rule).join(), '|', rank, '|', Object.entries(a.words).map(([k, v]: any) => k + ':' + v.join('/')).join(' '), a.opening ? 'OPEN' : '', a.capitalBefore ? 'CB' : '', a.capitalAfter ? 'CA' : '', a.shouting ? 'SHOUT' : '', a.givenNameBefore ? 'GIVEN' : '', a.venueAfter ? 'VENUE' : '', n.neighbours.length);
  }
}
