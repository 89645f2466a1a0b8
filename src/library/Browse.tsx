import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Card } from '../facts/card';
import { categories } from '../facts/categories';
import type { Settings } from '../settings/schema';
import { CountryCode } from '../ui/EntityHead';
import { Icon } from '../ui/icons';
import { LineSample } from '../ui/LineSample';
import { SourceLink } from '../ui/OutLink';
import { StatusBadge } from '../ui/Positions';
import { categoryName, countryName, dateText, text } from '../ui/text';
import { addressOf, type Filter } from './route';
import type { FactHit, LibrarySearch } from './search';

export interface BrowseProps {
  readonly search: LibrarySearch;
  readonly settings: Settings;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** How many of a list are shown before the reader asks for all: what is drawn at each letter stays small. */
const shownAtFirst = 40;

/** Search and filters, then entities and facts that fit. */
export function Browse({ search, settings, filter, onFilter }: BrowseProps) {
  const { words, category, country } = filter;
  const results = useMemo(() => search.find(filter), [search, words, category, country]);
  const countries = useMemo(() => countriesOf(search.cards), [search]);
  return (
    <>
      <h1 class="unseen">{text('entities')}</h1>
      <search class="finder">
        <label class="field" for="words">
          <Icon name="search" />
          <input
            id="words"
            type="search"
            value={words}
            placeholder={text('searchHint')}
            aria-label={text('searchHint')}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          />
        </label>
        <select
          id="country"
          aria-label={text('country')}
          value={country ?? ''}
          onChange={(event) => onFilter({ ...filter, country: event.currentTarget.value || undefined })}
        >
          <option value="">{text('allCountries')}</option>
          {countries.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <fieldset class="chips" aria-label={text('categories')}>
          {categories.map((one) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-pressed={one === category}
              onClick={() => onFilter({ ...filter, category: one === category ? undefined : one })}
            >
              <LineSample look={settings.looks[one]} />
              {categoryName(one, 'many')}
            </button>
          ))}
        </fieldset>
      </search>
      <p class="found" role="status">
        {words.trim() === ''
          ? text('entitiesFound', results.entities.length)
          : text('found', results.entities.length, results.facts.length)}
      </p>
      <Cut
        key={addressOf({ page: 'browse', ...filter })}
        items={results.entities}
        list={(cards) => <Entities cards={cards} settings={settings} />}
      />
      {results.facts.length > 0 ? (
        <section aria-labelledby="facts">
          <h2 id="facts">{text('facts')}</h2>
          <Cut key={words} items={results.facts} list={(facts) => <Facts facts={facts} />} />
        </section>
      ) : null}
    </>
  );
}

function Cut<Item>({ items, list }: { items: readonly Item[]; list: (items: readonly Item[]) => preact.VNode }) {
  const [all, setAll] = useState(false);
  useEffect(() => setAll(false), [items]);
  return (
    <>
      {list(all ? items : items.slice(0, shownAtFirst))}
      {!all && items.length > shownAtFirst ? (
        <button type="button" class="button all" onClick={() => setAll(true)}>
          {text('showAll', items.length)}
        </button>
      ) : null}
    </>
  );
}

function Entities({ cards, settings }: { cards: readonly Card[]; settings: Settings }) {
  return (
    <ul class="entities">
      {cards.map((card) => (
        <li key={card.id}>
          <a href={addressOf({ page: 'entity', id: card.id })}>
            <span class="name" lang="en">
              {card.name}
            </span>
            <span class="about">
              <LineSample look={settings.looks[card.category]} />
              {categoryName(card.category)} <CountryCode code={card.country} /> {countryName(card.country)}
            </span>
            <span class="summary-line" lang="en">
              {card.summary}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: { facts: readonly FactHit[] }) {
  return (
    <ol class="timeline found-facts">
      {facts.map(({ card, fact, position }) => (
        <li key={card.id + fact.date + fact.text}>
          <time dateTime={fact.date}>{dateText(fact.date)}</time>
          <p lang="en">
            <a class="of" href={addressOf({ page: 'entity', id: card.id })}>
              {card.name}
            </a>{' '}
            {position ? (
              <>
                <b>{countryName(position.country)}</b> <StatusBadge status={position.status} />{' '}
              </>
            ) : null}
            {fact.text} <SourceLink source={card.sources[fact.source]} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function countriesOf(cards: readonly Card[]): [code: string, name: string][] {
  return [...new Set(cards.map((card) => card.country))]
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => a.localeCompare(b));
}
