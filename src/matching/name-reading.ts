import { aliasAfter } from './aliases';
import { companies, meaningOf } from './definition';
import { hasKana } from './east-asian';
import type { Evidence } from './evidence';
import { type Mention, nameMention } from './mention';
import { isListedWord, isPhrase, isUnconditional } from './name-form';
import type { Knowledge } from './reader';
import type { Hit } from './scan';
import { isCapitals, isSpokenIn, probability, type Score, score } from './score';
import { Surroundings } from './surroundings';
import { confident, thinLead, weights } from './weights';
import type { Words } from './words';

/** So many other names of ours on a page leave no doubt what it is about. */
const enoughCompany = 5;

/** Confident readings of a string, all alike, after which every further one on the page is read so. */
const settledAfter = 3;

/** A name found in a text, with what stands around it. */
export interface FoundName {
  readonly hit: Hit;
  /** As it stands in the text. */
  readonly surface: string;
  readonly around: Surroundings;
}

/** Reads names by what stands around them and by what the page has said so far, and takes note of what they say about the page. */
export class NameReading {
  readonly #knowledge: Knowledge;
  readonly #evidence: Evidence;
  readonly #words: Words;
  /** The names of the text that was read with each hit. */
  readonly #found = new WeakMap<Hit, FoundName>();

  constructor(knowledge: Knowledge, evidence: Evidence, words: Words) {
    this.#knowledge = knowledge;
    this.#evidence = evidence;
    this.#words = words;
  }

  /** Takes note of the names of one text. `order` is the text's place in the order of reading. */
  learn(text: string, hits: readonly Hit[], order: number): FoundName[] {
    const found = hits.map((hit) => ({
      hit,
      surface: text.slice(hit.start, hit.end),
      around: new Surroundings(text, hit, hits, this.#words),
    }));
    for (const name of found) this.#found.set(name.hit, name);
    for (const name of found) this.#learnAbout(text, name, hits);
    for (const name of found) this.#learnReading(text, name, order);
    return found;
  }

  /** Takes note that the page uses a phrase such as “Anders Ericsson”, in which the name is somebody else's. */
  ruleOut(phrase: string): void {
    const last = phrase.slice(phrase.lastIndexOf(' ') + 1);
    if (last !== phrase) this.#evidence.hasOtherSense(last);
  }

  /** What a name mentions; undefined where it is something else, or nothing supports it. */
  read(name: FoundName): Mention | undefined {
    const { hit } = name;
    const [only] = hit.name.readings;
    if (only && this.#isCertain(name)) return nameMention(hit, only.entity, 0.99, [['unconditional']], []);
    const settled = this.#isSettled(name) ? this.#evidence.sure.get(name.surface) : undefined;
    if (settled !== undefined) return nameMention(hit, settled, 0.95, [['readSoBefore']], []);
    const ranked = this.#rank(name).filter(({ sum }) => sum > 0);
    const [best] = ranked;
    if (!best) return undefined;
    const others = ranked.slice(1).filter(({ sum }) => best.sum - sum < thinLead);
    const candidates = others.map(({ entity }) => entity);
    return nameMention(hit, best.entity, probability(best.sum), best.why, candidates);
  }

  /** What a name tells about the page before it is read itself. */
  #learnAbout(text: string, name: FoundName, hits: readonly Hit[]): void {
    const { hit, surface, around } = name;
    if (!isUnconditional(hit) && !this.#isSettled(name)) this.#evidence.place(around.places);
    const meaning = meaningOf(text, hit, hits, this.#words, (entity) => this.#knowledge.profile(entity));
    if (meaning) this.#evidence.mean(surface, meaning);
    if (around.givenNameBefore || this.#isQuotedOnExchange(name, hit)) this.#evidence.hasOtherSense(surface);
    if (this.#isCertain(name)) for (const { entity } of hit.name.readings) this.#evidence.name(entity);
  }

  #learnReading(text: string, name: FoundName, order: number): void {
    const mention = this.read(name);
    if (!mention) return;
    this.#evidence.see(mention.entity, order + name.hit.start);
    const alias = aliasAfter(text, name.hit);
    if (alias) this.#evidence.alias(alias, mention.entity);
    if (this.#isSettled(name)) return;
    // A reading that others come near is no proof for the next.
    if (mention.confidence < probability(confident) || mention.candidates.length > 0) return;
    this.#evidence.beSure(name.surface, mention.entity);
    this.#evidence.settle(mention.entity, this.#knowledge.profile(mention.entity).country);
  }

  /** Whether a name has been read in one way so often on this page that it need not be asked for again. */
  #isSettled({ hit, surface, around }: FoundName): boolean {
    const entity = this.#evidence.sure.get(surface);
    if (entity === undefined || (this.#evidence.times.get(surface) ?? 0) < settledAfter) return false;
    return (
      hit.name.readings.some((reading) => reading.entity === entity) && !around.givenNameBefore && !around.venueAfter
    );
  }

  /** Whether companies bear the name. */
  #isCompanys({ name }: Hit): boolean {
    return name.readings.some(({ entity }) => companies.has(this.#knowledge.profile(entity).category));
  }

  /** Whether a name has one bearer and asks nothing of the page, and nothing on the page speaks against it. */
  #isCertain(name: FoundName): boolean {
    return isUnconditional(name.hit) && this.#isUndoubted(name);
  }

  /** Whether nothing on the page speaks against the reading of a name that asks nothing of it. */
  #isUndoubted({ hit, surface, around }: FoundName): boolean {
    const first = hit.name.readings.find(({ rule }) => rule !== 'context');
    if (!first) return false;
    if (this.#evidence.meanings.get(surface) === 'other' || around.venueAfter || around.isOrdinary) return false;
    const { category } = this.#knowledge.profile(first.entity);
    if (isCapitals(surface)) {
      if (first.rule === 'exact' && around.shouting) return false;
      // AMD is a disease of the eye too, МТС was a tractor station.
      if (companies.has(category) && surface.length <= 4) return !this.#isAmongOthers(hit, around);
      if (category !== 'regulator') return true;
      return !this.#evidence.otherSenses.has(surface) && !this.#isDoubtful(hit, around);
    }
    // Anssi is a Finnish given name too.
    if (category === 'security' && !isPhrase(surface) && around.capitalAfter) return false;
    if (isPhrase(surface) || !companies.has(category)) return true;
    if (around.givenNameBefore || this.#evidence.otherSenses.has(surface)) return false;
    return !this.#isDoubtful(hit, around);
  }

  /**
   * A single word, though unconditional, may be a town, a surname or a tool where nothing around it is of our field and other
   * fields are. Once the page has named a few others of ours, it is not asked any more.
   */
  #isDoubtful(hit: Hit, around: Surroundings): boolean {
    const company = this.#companions(around.neighbours, hit.name.text).length + this.#others(hit);
    const { topic } = this.#evidence;
    if (company >= enoughCompany && topic >= 0) return false;
    const { T, w, d, g, x } = around.words;
    if (around.isCalledSo && T.length === 0) return true;
    const support = Math.min(2, company) + T.length + w.length + d.length + Math.min(1, g.length);
    return topic < 0 ? support <= x.length : support < x.length;
  }

  /** Whether other fields alone stand around a name. */
  #isAmongOthers(hit: Hit, { words: { T, d, x }, neighbours }: Surroundings): boolean {
    const company = this.#companions(neighbours, hit.name.text).length + this.#others(hit);
    return x.length > 1 && company + T.length + d.length === 0;
  }

  /** Whether a share of the name is quoted: abroad, FCC is a builder in the stock lists of Madrid, and no regulator has shares. */
  #isQuotedOnExchange({ surface, around }: FoundName, hit: Hit): boolean {
    if (!isCapitals(surface) || !around.isPriced) return false;
    return hit.name.readings.every(({ entity }) => {
      const { category, country } = this.#knowledge.profile(entity);
      return category === 'regulator' && !isSpokenIn(country, this.#evidence.language);
    });
  }

  /** Entities that neighbours name, other than by `surface`: without conditions, or read with confidence. */
  #companions(neighbours: readonly Hit[], surface: string): number[] {
    const companions = new Set<number>();
    for (const hit of neighbours) {
      const { name } = hit;
      if (name.text === surface || this.#evidence.otherSenses.has(name.text) || this.#isForeign(hit)) continue;
      for (const { entity, rule } of name.readings)
        if (rule !== 'context' || this.#evidence.sure.get(name.text) === entity) companions.add(entity);
    }
    return [...companions];
  }

  /**
   * Whether a single word, by what stands around it, is more likely a plant, a player or a dog than what we know by it: it then says
   * nothing about its neighbours either.
   */
  #isForeign(hit: Hit): boolean {
    const found = this.#found.get(hit);
    const isCompanys = hit.name.readings.every(({ entity }) => companies.has(this.#knowledge.profile(entity).category));
    if (!found || !isCompanys || isPhrase(hit.name.text)) return false;
    const { words, neighbours, givenNameBefore, venueAfter } = found.around;
    if (givenNameBefore || venueAfter) return true;
    const { T, w, d, x } = words;
    if (x.length < 2 || T.length + w.length + d.length >= x.length) return false;
    return !neighbours.some(({ name }) => isPhrase(name.text) && name.readings.some(({ rule }) => rule !== 'context'));
  }

  /** Whether two names may be those of companies of one trade and country. */
  #areAlike(one: Hit, other: Hit): boolean {
    const kindOf = ({ entity }: { entity: number }) => {
      const { category, country } = this.#knowledge.profile(entity);
      return `${category} ${country}`;
    };
    const kinds = new Set(one.name.readings.map(kindOf));
    return other.name.readings.some((reading) => kinds.has(kindOf(reading)));
  }

  /** How many other entities the page has named without conditions. */
  #others({ name }: Hit): number {
    const { named } = this.#evidence;
    return named.size - (name.readings.some(({ entity }) => named.has(entity)) ? 1 : 0);
  }

  /** The readings of a name, the best first. */
  #rank(name: FoundName): (Score & { entity: number })[] {
    const { hit, surface, around } = name;
    const { readings } = hit.name;
    const bonus = this.#isUndoubted(name) ? weights.unconditional : weights.doubted;
    const isWord = isListedWord(surface, this.#words);
    const like = isWord && around.joined.some((other) => this.#areAlike(hit, other));
    const { T, w, d } = around.words;
    const candidate = {
      surface,
      around,
      companions: this.#companions(around.neighbours, hit.name.text),
      isJoined: like || this.#companions(around.joined, hit.name.text).length > 0,
      isWord,
      isBeforeModel: around.modelAfter,
    };
    const isBare = T.length + w.length + d.length === 0 && !candidate.isJoined && this.#evidence.topic <= 0;
    const bare = isBare && hasKana(surface) && this.#isCompanys(hit) ? weights.namesAlone : 0;
    return readings
      .map(({ entity, rule }) => {
        const profile = this.#knowledge.profile(entity);
        const { sum, why } = score(candidate, entity, profile, this.#evidence, readings.length - 1);
        return { entity, sum: sum + (rule === 'context' ? bare : bonus), why };
      })
      .sort((a, b) => b.sum - a.sum);
  }
}
