import type { Card } from '../facts/card';
import type { Fact } from '../facts/schema';
import { Heading, type HeadingLevel } from './Heading';
import { SourceLink } from './OutLink';
import { dateText, text } from './text';

export interface TimelineProps {
  readonly card: Card;
  /** Newest first. */
  readonly facts: readonly Fact[];
  readonly title: string;
  /** How many are shown before the rest is folded. */
  readonly shown?: number;
  /** Said where there is no fact; without it the section is left out. */
  readonly none?: string;
  readonly level?: HeadingLevel;
}

/** Dated facts, each with its source. */
export function Timeline({ card, facts, title, shown = Number.POSITIVE_INFINITY, none, level }: TimelineProps) {
  if (facts.length === 0 && !none) return null;
  // To fold one fact saves nothing.
  const cut = facts.length <= shown + 1 ? facts.length : shown;
  const rest = facts.slice(cut);
  return (
    <section aria-label={title}>
      <Heading level={level}>{title}</Heading>
      {facts.length === 0 ? <p class="none">{none}</p> : <Facts card={card} facts={facts.slice(0, cut)} />}
      {rest.length > 0 ? (
        <details>
          <summary>{text('earlierFacts', rest.length)}</summary>
          <Facts card={card} facts={rest} />
        </details>
      ) : null}
    </section>
  );
}

function Facts({ card, facts }: { card: Card; facts: readonly Fact[] }) {
  return (
    <ol class="timeline">
      {facts.map((fact) => (
        <li key={fact.date + fact.text}>
          <time dateTime={fact.date}>{dateText(fact.date)}</time>
          <p lang="en">
            {fact.text} <SourceLink source={card.sources[fact.source]} />
          </p>
        </li>
      ))}
    </ol>
  );
}
