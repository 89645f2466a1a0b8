import { longFormOf } from './abbreviations';
import { antecedentOf } from './antecedent';
import { type Description, Descriptions } from './descriptions';
import { Evidence } from './evidence';
import { languageOf } from './language';
import type { Mention } from './mention';
import { type Profile, readProfile } from './profile';
import type { Hit, IsBreak, Names } from './scan';
import { type Candidate, isCapitals, probability, type Score, score } from './score';
import { lookAround } from './surroundings';
import { confident, nearby, thinLead, weights } from './weights';
import { Words, type WordTable } from './words';

/** What a page says about itself as a whole. */
export interface PageAbout {
  /** BCP 47 tag of its language. */
  readonly language?: string | undefined;
  readonly host?: string | undefined;
  readonly title?: string | undefined;
  readonly section?: string | undefined;
  readonly keywords?: string | undefined;
}

/** What a reader needs of the fact set. */
export interface Knowledge {
  readonly names: Names;
  /** Words of a language; of all of them where it is unknown. */
  words(language: string | undefined): Words;
  profile(entity: number): Profile;
}

/** Knowledge from its compiled parts. Profiles are read one by one, when they are needed. */
export function knowledgeOf(
  names: Names,
  words: WordTable,
  profiles: string,
  categoryOf: (entity: number) => string,
): Knowledge {
  const lines = profiles.split('\n');
  const byLanguage: Record<string, Words> = {};
  const known: (Profile | undefined)[] = [];
  return {
    names,
    words: (language) => {
      const key = language ?? '';
      byLanguage[key] ??= new Words(words, language);
      return byLanguage[key];
    },
    profile(entity) {
      known[entity] ??= readProfile(lines[entity] ?? '', categoryOf(entity));
      return known[entity];
    },
  };
}

/** More than the longest piece: orders of pieces and offsets in them share one number. */
const pieceLength = 2 ** 26;

interface FoundName extends Omit<Candidate, 'companions'> {
  readonly hit: Hit;
  /** Readings of the names near. */
  readonly neighbours: readonly { readonly entity: number; readonly certain: boolean; readonly surface: string }[];
}

/** A piece of a page with what was found in it. What it means can depend on pieces read later. */
export interface Passage {
  readonly hits: readonly Hit[];
  /** @internal */
  readonly found: readonly FoundName[];
  /** @internal */
  readonly descriptions: readonly Description[];
  /** @internal Place in the order of reading. */
  readonly order: number;
}

/** Reads the pieces of one page and says what they mention. One reader a page: what one piece says helps to read the others. */
export class PageReader {
  readonly #knowledge: Knowledge;
  readonly #about: PageAbout;
  /** Made when the first names are found: most pages have none, and the text tells the language. */
  #read = 0;
  #descriptions: Descriptions | undefined;
  #state: { evidence: Evidence; words: Words } | undefined;

  constructor(knowledge: Knowledge, about: PageAbout = {}) {
    this.#knowledge = knowledge;
    this.#about = about;
  }

  /** Grows whenever something was read that may change what earlier pieces mention. */
  get revision(): number {
    return this.#state?.evidence.revision ?? 0;
  }

  /** Finds the names in a piece of the page. `isBreak` as for `Names.scan`. */
  read(text: string, isBreak?: IsBreak): Passage {
    const hits = this.#knowledge.names.scan(text, isBreak);
    const order = this.#read++ * pieceLength;
    if (hits.length === 0 && !this.#state) return { hits, found: [], descriptions: [], order };
    this.#state ??= this.#begin(text);
    const found = hits.map((hit) => this.#look(text, hit, hits));
    for (const name of found) this.#learn(text, name, hits);
    for (const name of found) this.#learnReading(name, order);
    return { hits, found, descriptions: this.#describe(text, hits), order };
  }

  /** What a piece mentions, by all that was read so far. */
  mentions(passage: Passage): Mention[] {
    const names = passage.found.flatMap((name) => this.#readName(name) ?? []);
    const descriptions = passage.descriptions.flatMap(
      (description) => this.#readDescription(description, passage) ?? [],
    );
    const isFree = (one: Mention) => !names.some((name) => name.start < one.end && name.end > one.start);
    const isRival = ({ start, end }: Mention) =>
      passage.descriptions.some((one) => one.form === 'rival' && one.start === start && one.end === end);
    const kept = descriptions.filter((one) => isRival(one) || isFree(one));
    const rivals = kept.filter(isRival);
    return [
      ...names.filter((name) => !rivals.some((rival) => name.start >= rival.start && name.end <= rival.end)),
      ...kept,
    ].sort((a, b) => a.start - b.start);
  }

  #describe(text: string, hits: readonly Hit[]): Description[] {
    if (this.#evidence.firstSeen.size === 0) return [];
    const cities = new Set<string>();
    for (const entity of this.#evidence.firstSeen.keys()) {
      const { city } = this.#knowledge.profile(entity);
      if (city) cities.add(city);
    }
    this.#descriptions ??= new Descriptions(this.#words);
    return this.#descriptions.find(text, hits, cities);
  }

  #readDescription(description: Description, passage: Passage): Mention | undefined {
    const named = [...this.#evidence.firstSeen].map(([entity, since]) => ({
      entity,
      since,
      profile: this.#knowledge.profile(entity),
    }));
    const owners = description.owner?.name.readings.map(({ entity }) => entity) ?? [];
    const place = passage.order + description.start;
    const one = antecedentOf(description, place, named, owners);
    if (!one) return undefined;
    const where = description.city || description.countries.join(', ');
    const why =
      description.form === 'short'
        ? 'a short form of the only such body named before'
        : `the only one named before that fits: ${[where, description.noun].filter(Boolean).join(', ')}`;
    return {
      start: description.start,
      end: description.end,
      entity: one.entity,
      kind: 'description',
      confidence: 0.85,
      why: [why],
      candidates: [],
    };
  }

  #begin(text: string): { evidence: Evidence; words: Words } {
    const language = languageOf(text, this.#about.language);
    const words = this.#knowledge.words(language);
    return { words, evidence: new Evidence({ ...this.#about, language }, words) };
  }

  get #evidence(): Evidence {
    this.#state ??= this.#begin('');
    return this.#state.evidence;
  }

  get #words(): Words {
    this.#state ??= this.#begin('');
    return this.#state.words;
  }

  #look(text: string, hit: Hit, hits: readonly Hit[]): FoundName {
    const surface = text.slice(hit.start, hit.end);
    const around = lookAround(text, hit, hits, this.#words);
    const neighbours = hits
      .filter((other) => other !== hit && other.end > hit.start - nearby * 2 && other.start < hit.end + nearby * 2)
      .flatMap((other) =>
        other.name.readings.map(({ entity, rule }) => ({
          entity,
          certain: rule !== 'context',
          surface: text.slice(other.start, other.end),
        })),
      );
    return { hit, surface, around, neighbours };
  }

  /** Takes note of what a name tells about the page. */
  #learn(text: string, name: FoundName, hits: readonly Hit[]): void {
    const { hit, surface, around } = name;
    this.#evidence.place(around.places);
    const long = longFormOf(text, hit.start, hit.end);
    if (long) {
      const inside = hits.filter((other) => other !== hit && other.end > long.start && other.start < long.end);
      const meant = hit.name.readings.filter((reading) =>
        inside.some((other) => other.name.readings.some(({ entity }) => entity === reading.entity)),
      );
      if (meant.length > 0) this.#evidence.mean(surface, new Set(meant.map(({ entity }) => entity)));
      else if (!this.#soundsLikeOurs(text.slice(long.start, long.end))) this.#evidence.mean(surface, 'other');
    }
    if (around.givenNameBefore) this.#evidence.hasOtherSense(surface);
    if (this.#isCertain(name)) for (const { entity } of hit.name.readings) this.#evidence.name(entity);
  }

  #learnReading(name: FoundName, order: number): void {
    const mention = this.#readName(name);
    if (!mention) return;
    this.#evidence.see(mention.entity, order + name.hit.start);
    const { country } = this.#knowledge.profile(mention.entity);
    const best = this.#rank(name)[0];
    if (!best || best.sum < confident) return;
    this.#evidence.beSure(name.surface, best.entity);
    this.#evidence.settle(mention.entity, country);
  }

  /** Whether a long form that we do not know may still be one of ours, in other words. */
  #soundsLikeOurs(longForm: string): boolean {
    let ours = false;
    this.#words.forEachIn(longForm, (_word, { letters }) => {
      if (/[Ts]/.test(letters)) ours = true;
    });
    return ours;
  }

  /** Whether a name asks nothing of the page, and nothing on the page speaks against it. */
  #isCertain(name: FoundName): boolean {
    const { hit, surface, around } = name;
    const { readings } = hit.name;
    const [first] = readings;
    if (!first || readings.length > 1 || first.rule === 'context') return false;
    if (this.#evidence.meanings.get(surface) === 'other') return false;
    const isAcronym = isCapitals(surface);
    if (around.venueAfter) return false;
    if (isAcronym) return !(around.shouting && first.rule === 'exact');
    if (surface.includes(' ')) return true;
    if (around.givenNameBefore || this.#evidence.otherSenses.has(surface)) return false;
    if (around.inflected && around.capitalAfter) return false;
    const { T, w, d, g, x } = around.words;
    const support =
      T.length +
      w.length +
      d.length +
      Math.min(1, g.length) +
      Math.min(2, this.#companions(name).length + this.#others(hit));
    return this.#evidence.topic < 0 ? support > x.length : support >= x.length;
  }

  /** Entities named near a name: without conditions, or read with confidence. */
  #companions({ surface, neighbours }: FoundName): number[] {
    return neighbours
      .filter((one) => one.surface !== surface && (one.certain || this.#evidence.sure.get(one.surface) === one.entity))
      .map(({ entity }) => entity);
  }

  /** How many other entities the page has named without conditions. */
  #others({ name }: Hit): number {
    const { named } = this.#evidence;
    return named.size - (name.readings.some(({ entity }) => named.has(entity)) ? 1 : 0);
  }

  debugRank(name: FoundName) {
    return this.#rank(name);
  }

  #rank(name: FoundName): (Score & { entity: number })[] {
    const { readings } = name.hit.name;
    const companions = [...new Set(this.#companions(name))];
    return readings
      .map(({ entity, rule }) => {
        const candidate = { surface: name.surface, around: name.around, companions };
        const { sum, why } = score(
          candidate,
          entity,
          this.#knowledge.profile(entity),
          this.#evidence,
          readings.length - 1,
        );
        return { entity, sum: sum + (rule === 'context' ? 0 : weights.unconditional), why };
      })
      .sort((a, b) => b.sum - a.sum);
  }

  #readName(name: FoundName): Mention | undefined {
    const { hit } = name;
    const [only] = hit.name.readings;
    if (only && this.#isCertain(name)) return this.#mention(hit, only.entity, 0.99, ['unconditional name'], []);
    const ranked = this.#rank(name).filter(({ sum }) => sum > 0);
    const [best] = ranked;
    if (!best) return undefined;
    const others = ranked.slice(1).filter(({ sum }) => best.sum - sum < thinLead);
    return this.#mention(
      hit,
      best.entity,
      probability(best.sum),
      best.why,
      others.map(({ entity }) => entity),
    );
  }

  #mention(
    { start, end }: Hit,
    entity: number,
    confidence: number,
    why: readonly string[],
    candidates: readonly number[],
  ): Mention {
    return { start, end, entity, kind: 'name', confidence, why, candidates };
  }
}
