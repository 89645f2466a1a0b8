/** Zip archives whose bytes depend on nothing but the names and contents of their files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** An archive of `files`, by their names in it, with `/` between folders. Entries are in the order of code units. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // Zip keeps local time without a zone, and fflate takes it from the local parts of a date: this is the same in every zone.
  const stamp = new Date(1980, 0, 1, 12);
  const sorted = Object.keys(files).sort();
  return zipSync(
    Object.fromEntries(
      sorted.map((name) => [
        name,
        [files[name] ?? new Uint8Array(), { mtime: stamp, level: 9, os: 3, attrs: 0o644 << 16 }],
      ]),
    ),
  );
}

/** Every file below a folder, by its path from there, with `/` between folders. */
export function filesBelow(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}
