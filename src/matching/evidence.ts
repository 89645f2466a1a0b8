import { mostAliases } from './aliases';
import type { PageAbout } from './reader';
import { countriesOf, type Words } from './words';

/** What an abbreviation means on this page: an entity, or something that is none of ours. */
export type Meaning = ReadonlySet<number> | 'other';

/** What a page has said so far that helps to read names in it. It only grows; `revision` tells when it has. */
export class Evidence {
  revision = 0;
  /** Unconditional mentions by entity. */
  readonly named = new Map<number, number>();
  /** Where in the order of reading each entity was first mentioned. */
  readonly firstSeen = new Map<number, number>();
  /** Places named around names, by country. */
  readonly places = new Map<string, number>();
  /** Countries of the entities that were read with confidence, with those entities. */
  readonly homes = new Map<string, Set<number>>();
  /** By the abbreviation as written. */
  readonly meanings = new Map<string, Meaning>();
  /** Readings of a string that were sure somewhere on the page. */
  readonly sure = new Map<string, number>();
  /** How often in a row each was read so. */
  readonly times = new Map<string, number>();
  /** Abbreviations and short names that the page itself gives an entity, and that no list has. */
  readonly aliases = new Map<string, number>();
  /** Names that this page also gives to a person or a place. */
  readonly otherSenses = new Set<string>();
  /** The country that the page's host is under, if any. */
  readonly hostCountry: string | undefined;
  readonly language: string;
  /** What title, section and keywords are about: above 0 telecom, below 0 something else. */
  readonly topic: number;

  constructor(about: PageAbout, words: Words) {
    const domain = /\.([a-z]{2})$/.exec(about.host ?? '')?.[1];
    this.hostCountry = domain === 'uk' ? 'GB' : genericDomains.has(domain ?? '') ? undefined : domain?.toUpperCase();
    this.language = (about.language ?? '').slice(0, 2).toLowerCase();
    let topic = 0;
    const head = [about.title, about.section, about.keywords].filter(Boolean).join(' \u2022 ');
    if (head)
      words.forEachIn(head, (_word, telling) => {
        if (telling.letters.includes('T')) topic += 1;
        if (telling.letters.includes('x')) topic -= 1;
        for (const country of countriesOf(telling)) this.places.set(country, (this.places.get(country) ?? 0) + 1);
      });
    this.topic = topic;
  }

  name(entity: number): void {
    const before = this.named.get(entity) ?? 0;
    this.named.set(entity, before + 1);
    if (before === 0) this.revision++;
  }

  see(entity: number, order: number): void {
    const before = this.firstSeen.get(entity);
    if (before !== undefined && before <= order) return;
    this.firstSeen.set(entity, order);
    this.revision++;
  }

  settle(entity: number, country: string): void {
    const home = this.homes.get(country) ?? new Set();
    if (home.has(entity)) return;
    this.homes.set(country, home.add(entity));
    this.revision++;
  }

  place(countries: Iterable<string>): void {
    for (const country of countries) {
      const before = this.places.get(country) ?? 0;
      this.places.set(country, before + 1);
      if (before === 0) this.revision++;
    }
  }

  mean(abbreviation: string, meaning: Meaning): void {
    const before = this.meanings.get(abbreviation);
    // What the page defines as ours stays ours: a second expansion may be a slip.
    if (before !== undefined && before !== 'other') return;
    if (before === meaning) return;
    this.meanings.set(abbreviation, meaning);
    this.revision++;
  }

  alias(text: string, entity: number): void {
    if (this.aliases.has(text) || this.aliases.size >= mostAliases) return;
    this.aliases.set(text, entity);
    this.revision++;
  }

  hasOtherSense(text: string): void {
    if (this.otherSenses.has(text)) return;
    this.otherSenses.add(text);
    this.revision++;
  }

  beSure(text: string, entity: number): void {
    if (this.sure.get(text) === entity) {
      this.times.set(text, (this.times.get(text) ?? 0) + 1);
      return;
    }
    this.times.set(text, 1);
    this.sure.set(text, entity);
    this.revision++;
  }
}

/** Country domains that are used without thinking of the country. */
const genericDomains = new Set(['', 'io', 'co', 'tv', 'me', 'ai', 'fm', 'eu', 'cc', 'ly', 'to', 'gg', 'sh', 'us']);
