/** The licences of what ships inside the extension, as one text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the text lies; it ships with the extension. */
export const licencesFile = 'public/licences.txt';

/** Packages whose data the build takes in, though none of their code ships. */
const dataPackages: readonly string[] = ['opencc-js', 'world-countries'];

interface Lock {
  /** By folder; the project itself has the empty one. */
  readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

/**
 * The licences of every package that `dependencies` bring in, by the lock file, and of the packages whose data is taken in.
 * @throws where a package has no licence file: what has none must not ship.
 */
export function collectLicences(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const shipped = new Set(dataPackages);
  const follow = (folder: string) => {
    for (const name of Object.keys(lock.packages[folder]?.dependencies ?? {})) {
      if (shipped.has(name)) continue;
      shipped.add(name);
      follow(`node_modules/${name}`);
    }
  };
  follow('');
  const parts = [...shipped].sort().map((name) => part(join(root, 'node_modules', name)));
  return `Backhaul is under the MIT licence. These packages ship with it, or lend it their data, under their own licences.\n\n${parts.join('\n')}`;
}

function part(folder: string): string {
  const { name, version, homepage, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    homepage?: string;
    license?: string;
  };
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(one));
  if (!file) throw new Error(`${name} has no licence file: find out what it may be used for before it ships`);
  const isData = dataPackages.includes(name);
  const head = [
    `${name} ${version}${license ? ` (${license})` : ''}${isData ? ': names and codes of countries are taken from its data' : ''}`,
    ...(homepage ? [homepage] : []),
  ];
  return `${'='.repeat(80)}\n${head.join('\n')}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}
