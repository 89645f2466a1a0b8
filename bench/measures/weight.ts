import type { Figures } from '../figures';
import { measureSizes } from '../sizes';

export async function measureWeight(figures: Figures): Promise<void> {
  const table = figures.table('What ships, kB', ['what', 'as it is', 'gzipped']);
  const sizes = measureSizes('dist/chrome');
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  for (const [name, { raw, gzipped }] of Object.entries(sizes))
    table.rows.push([name, kilobytes(raw), kilobytes(gzipped)]);
  const script = sizes['content script'];
  if (!script) throw new Error('There is no content script: run npm run build.');
  figures.set('size-raw', script.raw / 1000);
  figures.set('size-gzip', script.gzipped / 1000);
}
