import type { ComponentChildren } from 'preact';
import type { Card, EntityLink } from '../facts/card';
import type { Look } from '../settings/palette';
import { LineSample } from './LineSample';
import { OutLink } from './OutLink';
import { categoryName, countryName, dateText, type TextKey, text } from './text';

/** A country's code in a small frame: no system lacks the letters, while flags are missing from many. */
export function CountryCode({ code }: { code: string }) {
  return (
    <span class="country-code" aria-hidden="true">
      {code}
    </span>
  );
}

/** Category, with its line. */
export function Kicker({ card, look }: { card: Pick<Card, 'category'>; look: Look }) {
  return (
    <p class="kicker">
      <LineSample look={look} />
      <span>{categoryName(card.category)}</span>
    </p>
  );
}

/** Name, native names, country and kind. */
export function EntityName({ card, headingId, level = 2 }: { card: Card; headingId: string; level?: 1 | 2 }) {
  const Heading = `h${level}` as const;
  const natives = Object.entries(card.nativeNames ?? {});
  return (
    <header class="entity-name">
      <Heading id={headingId} lang="en">
        {card.name}
      </Heading>
      {natives.length > 0 ? (
        <p class="natives">
          {natives.map(([tag, name]) => (
            <bdi key={tag} lang={tag}>
              {name}
            </bdi>
          ))}
        </p>
      ) : null}
      <p class="origin">
        <span>
          <CountryCode code={card.country} /> {countryName(card.country)}
        </span>
        <span>
          <span lang="en">{card.kind}</span>
        </span>
      </p>
    </header>
  );
}

/** How a reference to another entity is shown: a link in the library, plain text in the card. */
export type ShowLink = (link: EntityLink) => ComponentChildren;

/** Summary and the few data of identity. */
export function EntitySummary({ card, showLink }: { card: Card; showLink?: ShowLink }) {
  const names = (links: readonly EntityLink[]) =>
    links.length > 0
      ? links.map((link, index) => (
          <>
            {index > 0 ? ', ' : ''}
            {showLink ? showLink(link) : <bdi lang="en">{link.name}</bdi>}
          </>
        ))
      : undefined;
  const data: [label: TextKey, value: ComponentChildren][] = [
    ['headquarters', card.headquarters && <span lang="en">{card.headquarters}</span>],
    ['founded', card.founded && dateText(card.founded)],
    ['ended', card.ended && dateText(card.ended)],
    ['owner', names(card.owner)],
    ['parent', names(card.parent)],
    ['successor', names(card.successor)],
    ['remit', card.remit && <span lang="en">{card.remit}</span>],
    [
      'website',
      card.website && <OutLink href={card.website}>{new URL(card.website).hostname.replace(/^www\./, '')}</OutLink>,
    ],
  ];
  return (
    <section class="summary">
      <p lang="en">{card.summary}</p>
      <dl>
        {data.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
