/** Search as you type over all entities and facts. */
import MiniSearch from 'minisearch';
import type { Card } from '../facts/card';
import type { Fact, Position, Status } from '../facts/schema';
import type { Filter } from './route';

/** A fact, or how a country treats a vendor since its date. */
export interface FactHit {
  readonly card: Card;
  readonly fact: Pick<Fact, 'date' | 'text' | 'source' | 'countries'>;
  readonly position?: Position;
}

/** The interface's words for what is kept as codes. */
export interface CodeNames {
  readonly countryName: (code: string) => string;
  readonly statusName: (status: Status) => string;
}

export interface Results {
  readonly entities: readonly Card[];
  /** Only where words were asked for. */
  readonly facts: readonly FactHit[];
}

interface Indexed {
  readonly id: string;
  readonly name: string;
  readonly aliases: string;
  readonly text: string;
}

export class LibrarySearch {
  readonly cards: readonly Card[];
  readonly #byId: ReadonlyMap<string, Card>;
  readonly #entities = new MiniSearch<Indexed>({ fields: ['name', 'aliases', 'text'], searchOptions });
  readonly #facts = new MiniSearch<Indexed>({ fields: ['name', 'aliases', 'text'], searchOptions });
  readonly #factById = new Map<string, FactHit>();

  /** `names` gives the words by which a country or a status is searched. */
  constructor(cards: readonly Card[], { countryName, statusName }: CodeNames) {
    this.cards = [...cards].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    this.#byId = new Map(cards.map((card) => [card.id, card]));
    this.#entities.addAll(
      cards.map((card) => ({
        id: card.id,
        name: card.name,
        aliases: [...card.aliases, ...Object.values(card.nativeNames ?? {})].join(' '),
        text: [card.summary, card.kind, countryName(card.country), card.headquarters, card.remit].join(' '),
      })),
    );
    for (const card of cards)
      for (const [number, hit] of hitsOf(card).entries()) this.#factById.set(`${card.id} ${number}`, hit);
    this.#facts.addAll(
      [...this.#factById].map(([id, { card, fact, position }]) => ({
        id,
        name: card.name,
        aliases: position ? `${countryName(position.country)} ${statusName(position.status)}` : '',
        text: [fact.text, fact.date.slice(0, 4), card.sources[fact.source]?.publisher].join(' '),
      })),
    );
  }

  card(id: string): Card | undefined {
    return this.#byId.get(id);
  }

  /** What fits a filter: all in the order of names, or what has the words, the best first. */
  find({ words, category, country }: Filter): Results {
    const fits = (card: Card) => (!category || card.category === category) && (!country || card.country === country);
    if (words.trim() === '') return { entities: this.cards.filter(fits), facts: [] };
    const { entities, facts } = this.#search(words);
    const factFits = ({ card, fact }: FactHit) =>
      (!category || card.category === category) &&
      (!country || card.country === country || (fact.countries ?? []).includes(country));
    return { entities: entities.filter(fits), facts: facts.filter(factFits) };
  }

  /** A slip of the finger is forgiven only where nothing is found without. */
  #search(words: string): Results {
    const typed = words.trim().toLowerCase();
    for (const fuzzy of [0, 0.25]) {
      const byName = ({ name }: { name: string }) => closeness(typed, name.toLowerCase());
      const boostDocument = (id: string) => byName(this.#byId.get(id) ?? { name: '' });
      const entities = this.#entities.search(words, { fuzzy, boostDocument });
      // A single letter is in nearly every fact.
      const facts = typed.length > 1 ? this.#facts.search(words, { fuzzy }) : [];
      if (entities.length + facts.length > 0)
        return {
          entities: entities.flatMap(({ id }) => this.#byId.get(id) ?? []),
          facts: facts.flatMap(({ id }) => this.#factById.get(id) ?? []),
        };
    }
    return { entities: [], facts: [] };
  }
}

/** How much more a name is meant than others that have the words, by how much of it is typed; with a slip, by how many words it has. */
function closeness(typed: string, name: string): number {
  if (name === typed) return 20;
  if (name.startsWith(typed)) return 2 + (6 * typed.length) / name.length;
  const words = (text: string) => text.split(' ').length;
  return words(name) === words(typed) ? 2 : 1;
}

/** A card's facts, and its positions in force. */
function hitsOf(card: Card): FactHit[] {
  const inForce = card.positions.filter(({ until }) => !until);
  return [
    ...card.facts.map((fact) => ({ card, fact })),
    ...inForce.map((position) => {
      const { since: date, text, source, country } = position;
      return { card, fact: { date, text, source, countries: [country] }, position };
    }),
  ];
}

/** All words must be there, each at least as far as it is typed. */
const searchOptions = {
  prefix: true,
  combineWith: 'AND',
  boost: { name: 4, aliases: 3 },
  // An entity with many names is no less meant by one of them: length counts for little (BM25’s b, by default 0.7).
  bm25: { k: 1.2, b: 0.1, d: 0.5 },
} as const;
