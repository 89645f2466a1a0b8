import type { Card, EntityLink } from '../facts/card';
import type { Look } from '../settings/palette';
import { EntityName, EntitySummary, Kicker } from '../ui/EntityHead';
import { Heading } from '../ui/Heading';
import { OutLink } from '../ui/OutLink';
import { Positions } from '../ui/Positions';
import { Timeline } from '../ui/Timeline';
import { dateText, text } from '../ui/text';
import { addressOf } from './route';

/** All that is known of one entity. */
export function EntityPage({ card, look }: { card: Card; look: Look }) {
  const related = [...new Map([...card.members, ...card.related].map((link) => [link.id, link])).values()];
  return (
    <article class="entity-page" aria-labelledby="entity">
      <Kicker card={card} look={look} />
      <EntityName card={card} headingId="entity" level={1} />
      <EntitySummary card={card} showLink={(link) => <EntityAnchor link={link} />} />
      {card.aliases.length > 0 ? (
        <p class="aliases">
          <span>{text('alsoNamed')}</span>{' '}
          {card.aliases
            .map((name) => <bdi key={name}>{name}</bdi>)
            .flatMap((item, index) => (index > 0 ? [' · ', item] : [item]))}
        </p>
      ) : null}
      <Positions card={card} first="all" level={2} />
      <Timeline card={card} facts={card.facts} title={text('timeline')} level={2} />
      {related.length > 0 ? (
        <section aria-label={text('related')}>
          <Heading level={2}>{text('related')}</Heading>
          <p class="links">
            {related.map((link) => (
              <EntityAnchor key={link.id} link={link} />
            ))}
          </p>
        </section>
      ) : null}
      <section aria-label={text('sources')}>
        <Heading level={2}>{text('sources')}</Heading>
        <ol class="sources">
          {Object.entries(card.sources).map(([key, source]) => (
            <li key={key}>
              <OutLink href={source.url}>{source.title}</OutLink>
              <span>
                {source.publisher}
                {source.published ? `, ${dateText(source.published)}` : ''}. {text('readOn', dateText(source.read))}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

function EntityAnchor({ link }: { link: EntityLink }) {
  return (
    <a lang="en" href={addressOf({ page: 'entity', id: link.id })}>
      {link.name}
    </a>
  );
}
