import type { ComponentChildren } from 'preact';
import type { Card, EntityLink } from '../../facts/card';
import { isKnownOn } from '../../facts/dates';
import type { Look } from '../../settings/palette';
import { EntityName, EntitySummary, Kicker } from '../../ui/EntityHead';
import { Heading } from '../../ui/Heading';
import { Icon, type IconName } from '../../ui/icons';
import { Positions } from '../../ui/Positions';
import { Timeline } from '../../ui/Timeline';
import { dateText, english, text } from '../../ui/text';
import type { PageMention } from '../page-mention';
import type { Published } from '../published';
import { CardFoot, type FootActions, type FootState } from './CardFoot';
import { reasonText } from './reasons';

export interface CardActions extends FootActions {
  pin(): void;
  close(): void;
  /** Turns the card to another entity. */
  turn(id: string): void;
  back(): void;
}

export interface CardViewProps {
  readonly card: Card | undefined;
  readonly look: Look | undefined;
  /** Why the mention is read as this entity; undefined once the card was turned to another. */
  readonly reading: Pick<PageMention, 'kind' | 'confidence' | 'why'> | undefined;
  /** Other entities that the mention may be. */
  readonly candidates: readonly EntityLink[];
  /** Related entities that the page mentions too. */
  readonly related: readonly EntityLink[];
  readonly published: Published | undefined;
  /** Countries that the page names. */
  readonly countries: ReadonlySet<string>;
  readonly pinned: boolean;
  /** At the bottom of a touch screen: what is beside it closes it. */
  readonly sheet: boolean;
  readonly canGoBack: boolean;
  readonly foot: FootState;
  readonly actions: CardActions;
}

const headingId = 'backhaul-name';
/** Facts shown in each part of the timeline before the rest is folded. */
const shownFacts = 4;

/** What the card shows of one entity. */
export function CardView(props: CardViewProps) {
  const { card, look, pinned, canGoBack, actions } = props;
  return (
    <>
      {props.sheet ? (
        <button type="button" class="scrim" tabIndex={-1} aria-label={text('close')} onClick={actions.close} />
      ) : null}
      <div
        class="card"
        role="dialog"
        aria-labelledby={card && headingId}
        aria-label={card ? undefined : text('loading')}
        tabIndex={-1}
      >
        <div class="grip" aria-hidden="true" />
        <div class="top">
          {canGoBack ? <Tool icon="back" label={text('back')} onClick={actions.back} /> : null}
          {card && look ? <Kicker card={card} look={look} /> : null}
          <Tool icon="pin" label={text('pin')} pressed={pinned} onClick={actions.pin} />
          <Tool icon="close" label={text('close')} onClick={actions.close} />
        </div>
        {card ? (
          <>
            <div class="body">
              <Filled {...props} card={card} />
            </div>
            <CardFoot card={card} state={props.foot} actions={actions} />
          </>
        ) : (
          <p class="loading">{text('loading')}</p>
        )}
      </div>
    </>
  );
}

function Filled({ card, reading, candidates, related, published, countries, actions }: CardViewProps & { card: Card }) {
  return (
    <>
      {reading && isDoubtful(reading, candidates) ? (
        <div class="doubt">
          {reading.why.length > 0 ? (
            <p class="probably">
              {text('probablyBecause', english(card.name), reading.why.map(reasonText).join('; '))}
            </p>
          ) : null}
          {candidates.length > 0 ? (
            <p class="candidates">
              {text('couldAlsoBe')} <Turns links={candidates} actions={actions} />
            </p>
          ) : null}
        </div>
      ) : null}
      <EntityName card={card} headingId={headingId} />
      <EntitySummary card={card} />
      <Positions card={card} first={countries} />
      <Split card={card} published={published} />
      {related.length > 0 ? (
        <section aria-label={text('alsoOnThisPage')}>
          <Heading>{text('alsoOnThisPage')}</Heading>
          <p class="related">
            <Turns links={related} actions={actions} />
          </p>
        </section>
      ) : null}
    </>
  );
}

/** Confidence below which a card says why it is what it is. */
const sureFrom = 0.8;

/** A description, a name that others have too, or one that only its surroundings speak for. */
function isDoubtful(
  { kind, confidence, why }: NonNullable<CardViewProps['reading']>,
  candidates: CardViewProps['candidates'],
): boolean {
  return candidates.length > 0 || (why.length > 0 && (kind === 'description' || confidence < sureFrom));
}

/** The timeline, split at the day on which the page was published. */
function Split({ card, published }: { card: Card; published: Published | undefined }) {
  if (!published) return <Timeline card={card} facts={card.facts} title={text('timeline')} shown={shownFacts} />;
  const before = card.facts.filter(({ date }) => isKnownOn(date, published.day));
  const since = card.facts.filter(({ date }) => !isKnownOn(date, published.day));
  if (card.facts.length === 0) return null;
  return (
    <>
      <Timeline
        card={card}
        facts={before}
        title={text('asOfThisArticle', dateText(published.day))}
        shown={shownFacts}
        none={text('nothingBefore')}
      />
      <Timeline card={card} facts={since} title={text('sinceThen')} shown={shownFacts} />
    </>
  );
}

/** Names in a row, each of which turns the card. */
function Turns({ links, actions }: { links: readonly EntityLink[]; actions: CardActions }) {
  return (
    <span class="turns">
      {links.map((link) => (
        <button type="button" class="turn" key={link.id} onClick={() => actions.turn(link.id)}>
          <span lang="en">{link.name}</span>
        </button>
      ))}
    </span>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}

function Tool({ icon, label, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool tool-${icon}`}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
