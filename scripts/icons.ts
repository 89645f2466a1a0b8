/** `npm run icons`: the PNG icons of the manifest from their SVG source; grey ones for sites where the extension is off. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const source = readFileSync('public/icons/icon.svg', 'utf8');
const grey = source.replaceAll('#12395e', '#6b7178').replaceAll('#ffb59c', '#d5d8dc');

for (const [name, svg] of [
  ['on', source],
  ['off', grey],
] as const)
  for (const width of [16, 32, 48, 128])
    writeFileSync(
      `public/icons/${name}-${width}.png`,
      new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng(),
    );
