import type { Card } from '../facts/card';
import type { Position, Status } from '../facts/schema';
import { CountryCode } from './EntityHead';
import { Heading, type HeadingLevel } from './Heading';
import { SourceLink } from './OutLink';
import { countryName, dateText, statusName, text } from './text';

/** Shown without unfolding where no country is preferred. */
const shownAtFirst = 3;

export interface PositionsProps {
  readonly card: Card;
  /** Countries whose positions come first, the rest folded; `all` folds none. */
  readonly first: ReadonlySet<string> | 'all';
  readonly level?: HeadingLevel;
}

/** Where it stands: status by country, each with date and source. What has ended is left out. */
export function Positions({ card, first, level }: PositionsProps) {
  const current = card.positions.filter((position) => !position.until).sort((a, b) => (a.since < b.since ? 1 : -1));
  if (current.length === 0) return null;
  const preferred = current.filter(({ country }) => first === 'all' || first.has(country));
  const shown = preferred.length > 0 ? preferred : current.slice(0, shownAtFirst);
  const rest = current.filter((position) => !shown.includes(position));
  return (
    <section aria-label={text('whereItStands')} class="stands">
      <Heading level={level}>{text('whereItStands')}</Heading>
      <List card={card} positions={shown} />
      {rest.length > 0 ? (
        <details>
          <summary>{text('otherCountries', rest.length)}</summary>
          <List card={card} positions={rest} />
        </details>
      ) : null}
    </section>
  );
}

function List({ card, positions }: { card: Card; positions: readonly Position[] }) {
  return (
    <ul class="positions">
      {positions.map((position) => (
        <li key={position.country + position.since}>
          <p class="stance">
            <CountryCode code={position.country} />
            <b>{countryName(position.country)}</b>
            <StatusBadge status={position.status} />
            <time dateTime={position.since}>{text('since', dateText(position.since))}</time>
          </p>
          <p lang="en">
            {position.text} <SourceLink source={card.sources[position.source]} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A status in words, framed; its strength also shows in the frame. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <span class="status" data-status={status}>
      {statusName(status)}
    </span>
  );
}
