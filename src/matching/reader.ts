import { longFormOf } from './abbreviations';
import { Evidence } from './evidence';
import type { Mention } from './mention';
import { type Profile, readProfile } from './profile';
import type { Hit, IsBreak, Names } from './scan';
import { type Candidate, probability, type Score, score } from './score';
import { lookAround } from './surroundings';
import { confident, nearby, thinLead } from './weights';
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
  readonly words: Words;
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
  const known: (Profile | undefined)[] = [];
  return {
    names,
    words: new Words(words),
    profile(entity) {
      known[entity] ??= readProfile(lines[entity] ?? '', categoryOf(entity));
      return known[entity];
    },
  };
}

interface FoundName extends Candidate {
  readonly hit: Hit;
}

/** A piece of a page with what was found in it. What it means can depend on pieces read later. */
export interface Passage {
  readonly hits: readonly Hit[];
  /** @internal */
  readonly found: readonly FoundName[];
}

/** Reads the pieces of one page and says what they mention. One reader a page: what one piece says helps to read the others. */
export class PageReader {
  readonly #knowledge: Knowledge;
  readonly #evidence: Evidence;

  constructor(knowledge: Knowledge, about: PageAbout = {}) {
    this.#knowledge = knowledge;
    this.#evidence = new Evidence(about, knowledge.words);
  }

  /** Grows whenever something was read that may change what earlier pieces mention. */
  get revision(): number {
    return this.#evidence.revision;
  }

  /** Finds the names in a piece of the page. `isBreak` as for `Names.scan`. */
  read(text: string, isBreak?: IsBreak): Passage {
    const hits = this.#knowledge.names.scan(text, isBreak);
    const found = hits.map((hit) => this.#look(text, hit, hits));
    for (const name of found) this.#learn(text, name, hits);
    for (const name of found) this.#learnReading(name);
    return { hits, found };
  }

  /** What a piece mentions, by all that was read so far. */
  mentions(passage: Passage): Mention[] {
    return passage.found.flatMap((name) => this.#readName(name) ?? []);
  }

  #look(text: string, hit: Hit, hits: readonly Hit[]): FoundName {
    const surface = text.slice(hit.start, hit.end);
    const around = lookAround(text, hit, hits, this.#knowledge.words);
    const companions = new Set<number>();
    for (const other of hits)
      if (other !== hit && other.end > hit.start - nearby * 2 && other.start < hit.end + nearby * 2)
        for (const { entity, rule } of other.name.readings) if (rule !== 'context') companions.add(entity);
    return { hit, surface, around, companions: [...companions] };
  }

  /** Takes note of what a name tells about the page. */
  #learn(text: string, name: FoundName, hits: readonly Hit[]): void {
    const { hit, surface, around } = name;
    this.#evidence.place(around.places);
    const long = longFormOf(text, hit.start, hit.end);
    if (long) {
      const entity = hit.name.readings.find((reading) =>
        hits.some((other) => other !== hit && other.end > long.start && other.start < long.end && other.name.readings.some((one) => one.entity === reading.entity)),
      )?.entity;
      if (entity !== undefined) this.#evidence.mean(surface, { entity });
      else if (!this.#soundsLikeOurs(text.slice(long.start, long.end))) this.#evidence.mean(surface, 'other');
    }
    if (this.#isCertain(name)) for (const { entity, rule } of hit.name.readings) if (rule !== 'context') this.#evidence.name(entity);
  }

  #learnReading(name: FoundName): void {
    const best = this.#rank(name)[0];
    if (best && best.sum >= confident) this.#evidence.beSure(name.surface, best.entity);
  }

  /** Whether a long form that we do not know may still be one of ours, in other words. */
  #soundsLikeOurs(longForm: string): boolean {
    let ours = false;
    this.#knowledge.words.forEachIn(longForm, (_word, flags) => {
      if (/[Ts]/.test(flags)) ours = true;
    });
    return ours;
  }

  /** Whether a name asks nothing of the page, and nothing on the page speaks against it. */
  #isCertain({ hit, surface, around }: FoundName): boolean {
    if (!hit.name.readings.some(({ rule }) => rule !== 'context')) return false;
    if (this.#evidence.meanings.get(surface) === 'other') return false;
    if (around.givenNameBefore && !surface.includes(' ') && surface !== surface.toUpperCase()) return false;
    if (around.venueAfter && surface !== surface.toUpperCase()) return false;
    return !(around.shouting && hit.name.readings.every(({ rule }) => rule === 'exact'));
  }

  #rank(name: FoundName): (Score & { entity: number })[] {
    const { readings } = name.hit.name;
    return readings
      .map(({ entity }) => ({
        entity,
        ...score(name, entity, this.#knowledge.profile(entity), this.#evidence, readings.length - 1),
      }))
      .sort((a, b) => b.sum - a.sum);
  }

  #readName(name: FoundName): Mention | undefined {
    const { hit } = name;
    if (this.#isCertain(name)) {
      const certain = hit.name.readings.find(({ rule }) => rule !== 'context');
      if (certain) return this.#mention(hit, certain.entity, 0.99, ['unconditional name'], []);
    }
    const ranked = this.#rank(name).filter(({ sum }) => sum > 0);
    const [best] = ranked;
    if (!best) return undefined;
    const others = ranked.slice(1).filter(({ sum }) => best.sum - sum < thinLead);
    return this.#mention(hit, best.entity, probability(best.sum), best.why, others.map(({ entity }) => entity));
  }

  #mention({ start, end }: Hit, entity: number, confidence: number, why: readonly string[], candidates: readonly number[]): Mention {
    return { start, end, entity, kind: 'name', confidence, why, candidates };
  }
}
