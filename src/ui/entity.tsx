import type { Card } from '../facts/card';
import type { Position, Source } from '../facts/schema';
import { countryName, dateText, flagOf, type TextKey, text } from './text';

/** The head of a card: category, name, native name, country, kind. */
export function EntityHead({ card, headingId }: { card: Card; headingId: string }) {
  const natives = Object.entries(card.nativeNames ?? {});
  return (
    <header class="head">
      <p class="category" data-category={card.category}>
        <span class="swatch" aria-hidden="true" />
        {text(`category_${card.category}` as TextKey)}
        <span class="kind">{card.kind}</span>
      </p>
      <h2 id={headingId}>{card.name}</h2>
      <p class="origin">
        <span aria-hidden="true">{flagOf(card.country)} </span>
        {countryName(card.country)}
        {natives.map(([tag, name]) => (
          <span class="native" key={tag} lang={tag} dir="auto">
            {name}
          </span>
        ))}
      </p>
    </header>
  );
}

/** Summary and the few data of identity. */
export function EntitySummary({ card }: { card: Card }) {
  const data: [label: TextKey, value: string | undefined][] = [
    ['headquarters', card.headquarters],
    ['founded', card.founded && dateText(card.founded)],
    ['ended', card.ended && dateText(card.ended)],
    ['owner', card.owner.map((owner) => owner.name).join(', ') || undefined],
    ['parent', card.parent.map((parent) => parent.name).join(', ') || undefined],
    ['successor', card.successor.map((successor) => successor.name).join(', ') || undefined],
    ['remit', card.remit],
  ];
  return (
    <section class="summary">
      <p>{card.summary}</p>
      <dl>
        {data.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{text(label)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        {card.website ? (
          <div>
            <dt>{text('website')}</dt>
            <dd>
              <OutLink href={card.website}>{new URL(card.website).hostname.replace(/^www\./, '')}</OutLink>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

/** Status by country, each with date and source. */
export function Positions({ card }: { card: Card }) {
  const current = card.positions.filter((position) => !position.until);
  if (current.length === 0) return null;
  return (
    <section aria-label={text('whereItStands')}>
      <h3>{text('whereItStands')}</h3>
      <ul class="positions">
        {current.map((position) => (
          <PositionItem key={position.country} position={position} source={card.sources[position.source]} />
        ))}
      </ul>
    </section>
  );
}

function PositionItem({ position, source }: { position: Position; source: Source | undefined }) {
  return (
    <li>
      <p class="stance">
        <span aria-hidden="true">{flagOf(position.country)} </span>
        <b>{countryName(position.country)}</b>
        <span class="status" data-status={position.status}>
          {text(`status_${position.status.replaceAll('-', '_')}` as TextKey)}
        </span>
        <time dateTime={position.since}>{text('since', dateText(position.since))}</time>
      </p>
      <p>
        {position.text} <SourceLink source={source} />
      </p>
    </li>
  );
}

/** Dated facts, newest first. */
export function Timeline({ card, facts, title }: { card: Card; facts: Card['facts']; title: string }) {
  if (facts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol class="timeline">
        {facts.map((fact) => (
          <li key={fact.date + fact.text}>
            <time dateTime={fact.date}>{dateText(fact.date)}</time>
            <p>
              {fact.text} <SourceLink source={card.sources[fact.source]} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLink({ source }: { source: Source | undefined }) {
  if (!source) return null;
  return (
    <OutLink href={source.url} class="source" title={source.title}>
      {source.publisher}
    </OutLink>
  );
}

/** A link that opens in a new tab and tells the other side nothing. Only https addresses become links. */
export function OutLink(props: { href: string; class?: string; title?: string; children: preact.ComponentChildren }) {
  if (!props.href.startsWith('https://')) return <span class={props.class}>{props.children}</span>;
  return (
    <a
      href={props.href}
      class={props.class}
      title={props.title}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {props.children}
    </a>
  );
}
