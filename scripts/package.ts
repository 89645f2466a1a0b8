/** `npm run package`: what the stores want, dist/chrome.zip, dist/firefox.zip and dist/source.zip, the same bytes every time. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buildTarget, targets } from './build-target';
import { sourceFiles } from './source-files';
import { filesBelow, zip } from './zip';

for (const target of targets) {
  await buildTarget(target);
  save(`dist/${target}.zip`, filesBelow(`dist/${target}`));
}
save('dist/source.zip', sourceFiles(process.cwd()));

function save(path: string, files: Readonly<Record<string, Uint8Array>>): void {
  const archive = zip(files);
  writeFileSync(path, archive);
  const sum = createHash('sha256').update(archive).digest('hex');
  console.log(`${path}  ${(archive.length / 1000).toFixed(1)} kB  sha256 ${sum}`);
}
