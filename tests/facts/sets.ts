/** Small fact sets for tests: valid files to start from, in a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A vendor’s file in canonical form, with every kind of entry. */
export const acme = `id: acme
name: Acme Networks
country: SE
founded: 1990
website: https://www.acme.example
kind: Network vendor
names:
  - Acme Networks
  - ACME
  - {text: Acme, rule: context, not: [Acme Corp]}
described: [network vendor]
summary: Maker of radio equipment for mobile networks, based in Stockholm and active in forty countries.
facts:
  - date: "1990"
    kind: founding
    countries: [SE]
    text: Acme was founded in Stockholm by three engineers.
    source: history
  - date: 2020-09-01
    kind: finding
    text: A test centre reported two flaws in its software.
    source: report
positions:
  - country: SE
    status: restricted
    since: 2020-10
    text: The regulator admits its equipment case by case.
    source: report
related: [watchdog]
sources:
  history:
    title: Our history
    publisher: Acme
    type: official
    url: https://www.acme.example/history
    read: "2026-01-02"
  report:
    title: Report on Acme
    publisher: Test centre
    type: official
    url: https://centre.example/report
    published: 2020-10-01
    read: "2026-01-02"
`.replaceAll(/(date|since|published): (2\S+)$/gm, '$1: "$2"');

/** A regulator’s file in canonical form. */
export const watchdog = `id: watchdog
name: Watchdog Authority
country: SE
kind: Communications regulator
remit: Licenses radio spectrum and watches over the telecom market.
names:
  - Watchdog Authority
summary: Regulator of telecommunications that was made up for tests and licenses nobody at all.
sources:
  about:
    title: About us
    publisher: Watchdog Authority
    type: official
    url: https://watchdog.example/about
    read: "2026-01-02"
`;

/** The day on which these sets are checked. */
export const today = '2026-02-01';

/** Writes files below a new folder, which is removed when the test ends, and returns the folder. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'backhaul-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The two files as a set, with the vendor’s text changed. */
export function setWith(vendor: string): Record<string, string> {
  return { 'facts/vendor/acme.yaml': vendor, 'facts/regulator/watchdog.yaml': watchdog };
}
