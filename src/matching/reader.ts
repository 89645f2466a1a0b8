import { aliasesIn, type FoundAlias } from './aliases';
import { mentionOf, type Named } from './antecedent';
import { withCountries } from './country-before';
import type { Description } from './description';
import { Descriptions } from './descriptions';
import { hasKanaOrHan } from './east-asian';
import { Evidence } from './evidence';
import { isForeignEnding } from './inflection';
import { Unmarked } from './inline-marks';
import { languageOf } from './language';
import type { Mention } from './mention';
import { type FoundName, NameReading } from './name-reading';
import { withoutOthers } from './owner';
import { lineEnd } from './packing';
import { type Profile, readProfile } from './profile';
import type { IsBreak, Names } from './scan';
import { spansWithin } from './spans';
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
  /** How that language describes entities. */
  descriptions(language: string | undefined): Descriptions;
  profile(entity: number): Profile;
}

/** Knowledge from its compiled parts. Profiles are read one by one, when they are needed. */
export function knowledgeOf(
  names: Names,
  words: WordTable,
  profiles: string,
  categoryOf: (entity: number) => string,
): Knowledge {
  const lines = profiles.split(lineEnd);
  const byLanguage: Record<string, Words> = {};
  const described: Record<string, Descriptions> = {};
  const wordsOf = (language: string | undefined) => {
    const key = language ?? '';
    byLanguage[key] ??= new Words(words, language);
    return byLanguage[key];
  };
  const known: (Profile | undefined)[] = [];
  return {
    names,
    words: wordsOf,
    descriptions: (language) => {
      const key = language ?? '';
      described[key] ??= new Descriptions(wordsOf(language));
      return described[key];
    },
    profile(entity) {
      known[entity] ??= readProfile(lines[entity] ?? '', categoryOf(entity));
      return known[entity];
    },
  };
}

/** More than the longest piece: orders of pieces and offsets in them share one number. */
const pieceLength = 2 ** 26;

/** A piece of a page with what was found in it. What it means can depend on pieces read later. */
export interface Passage {
  /** @internal */
  readonly found: readonly FoundName[];
  /** @internal */
  readonly descriptions: readonly Description[];
  /** @internal */
  readonly aliases: readonly FoundAlias[];
  /** Where something in it begins that is a mention, or may become one: offsets in its text. */
  readonly starts: readonly number[];
  /** @internal Place in the order of reading. */
  readonly order: number;
  /** @internal The text in which all of them stand, without the marks of inline elements. */
  readonly source?: Unmarked;
}

/** What is known of a page once a name was found on it: most pages have none, and the text tells the language. */
interface State {
  readonly evidence: Evidence;
  readonly names: NameReading;
  readonly descriptions: Descriptions;
  readonly words: Words;
  /** Chinese is read in simplified characters, which words are listed in. */
  readonly isChinese: boolean;
}

/** Reads the pieces of one page and says what they mention. One reader a page: what one piece says helps to read the others. */
export class PageReader {
  readonly #knowledge: Knowledge;
  readonly #about: PageAbout;
  #pieces = 0;
  #state: State | undefined;

  constructor(knowledge: Knowledge, about: PageAbout = {}) {
    this.#knowledge = knowledge;
    this.#about = about;
  }

  /** Grows whenever something was read that may change what earlier pieces mention. */
  get revision(): number {
    return this.#state?.evidence.revision ?? 0;
  }

  /** Finds the names in a piece of the page. `isBreak` as for `Names.scan`; where inline elements begin and end makes no difference. */
  read(marked: string, isBreak: IsBreak = () => true): Passage {
    // In Chinese and Japanese what stands directly beside a name tells it from a longer word: no mark may come between.
    const unmarked = hasKanaOrHan(marked) ? new Unmarked(marked, isBreak) : undefined;
    const { names: known } = this.#knowledge;
    const simplified = unmarked && known.simplify(unmarked.text);
    const scanned = simplified ? known.scan(simplified) : known.scan(marked, isBreak);
    const order = this.#pieces++ * pieceLength;
    if (!this.#state && !scanned.some(({ name }) => name.readings.length > 0))
      return { found: [], descriptions: [], aliases: [], starts: [], order };
    const source = unmarked ?? new Unmarked(marked, isBreak);
    this.#state ??= this.#begin(source.text);
    const { words, names, evidence, descriptions, isChinese } = this.#state;
    const text = isChinese && simplified ? simplified : source.text;
    for (const { name } of scanned) if (name.readings.length === 0) names.ruleOut(name.text);
    const named = scanned
      .filter(({ name }) => name.readings.length > 0)
      .map((hit) => (unmarked ? hit : source.hit(hit)))
      .filter(({ end }) => !isForeignEnding(text, end, words.language));
    const profile = (entity: number) => this.#knowledge.profile(entity);
    const placed = withCountries(text, named, words, profile);
    const hits = withoutOthers(text, placed, words, profile);
    // What the page has given somebody else, it may mean later without saying so.
    if (hits.length < placed.length)
      for (const hit of placed) if (!hits.includes(hit)) evidence.hasOtherSense(text.slice(hit.start, hit.end));
    const found = names.learn(text, hits, order);
    const described = evidence.firstSeen.size > 0 ? descriptions.find(text, hits, this.#cities(evidence)) : [];
    const aliases = aliasesIn(text, evidence.aliases);
    const starts = [...hits, ...described, ...aliases].map(({ start }) => source.originalAt(start));
    return { found, descriptions: described, aliases, starts, order, source };
  }

  /** What a piece mentions, by all that was read so far. */
  mentions(passage: Passage): Mention[] {
    const state = this.#state;
    if (!state) return [];
    const names = passage.found.flatMap((name) => state.names.read(name) ?? []);
    const named = this.#named(state.evidence);
    const kept: Mention[] = [];
    const owners = new Set<Mention>();
    for (const description of passage.descriptions) {
      const mention = mentionOf(description, passage.order, named);
      if (!mention) continue;
      const inside = spansWithin(names, mention.start, mention.end);
      // “Huawei's Swedish rival” is one mention, of the rival; every other description gives way to a name in it.
      if (description.form === 'rival') for (const name of inside) owners.add(name);
      else if (inside.length > 0) continue;
      kept.push(mention);
    }
    const all = [...names.filter((name) => !owners.has(name)), ...kept].sort(inOrder);
    const aliases = passage.aliases.filter(({ start, end }) => spansWithin(all, start, end).length === 0);
    const mentions = aliases.length === 0 ? all : [...all, ...aliases.map(aliasMention)].sort(inOrder);
    const { source } = passage;
    return source ? mentions.map((mention) => source.original(mention)) : mentions;
  }

  #begin(text: string): State {
    const language = languageOf(text, this.#about.language);
    const words = this.#knowledge.words(language);
    const { title, section, keywords, host } = this.#about;
    const isChinese = language === 'zh';
    const plain = (line: string | undefined) => (line && isChinese ? this.#knowledge.names.simplify(line) : line);
    const about = { language, host, title: plain(title), section: plain(section), keywords: plain(keywords) };
    const evidence = new Evidence(about, words);
    return {
      isChinese,
      words,
      evidence,
      names: new NameReading(this.#knowledge, evidence, words),
      descriptions: this.#knowledge.descriptions(language),
    };
  }

  #cities({ firstSeen }: Evidence): Set<string> {
    const cities = new Set<string>();
    for (const entity of firstSeen.keys()) {
      const { city } = this.#knowledge.profile(entity);
      if (city) cities.add(city);
    }
    return cities;
  }

  #named({ firstSeen }: Evidence): Named[] {
    return [...firstSeen].map(([entity, since]) => ({ entity, since, profile: this.#knowledge.profile(entity) }));
  }
}

function inOrder(a: Mention, b: Mention): number {
  return a.start - b.start;
}

function aliasMention({ start, end, entity }: FoundAlias): Mention {
  return { start, end, entity, kind: 'name', confidence: 0.95, why: [['defined']], candidates: [] };
}
