import type { Card } from '../../facts/card';
import { EntityHead, EntitySummary, Positions, Timeline } from '../../ui/entity';
import { dateText, text } from '../../ui/text';
import type { PageMention } from '../mentions';

export interface CardViewProps {
  readonly card: Card | undefined;
  readonly mention: Pick<PageMention, 'kind' | 'why'>;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

const headingId = 'backhaul-name';

/** What the card shows of one entity. */
export function CardView({ card, mention, pinned, onPin, onClose }: CardViewProps) {
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={card && headingId}
      aria-label={card ? undefined : text('loading')}
      tabIndex={-1}
    >
      <div class="tools">
        <button type="button" aria-pressed={pinned} aria-label={text('pin')} title={text('pin')} onClick={onPin}>
          <PinIcon />
        </button>
        <button type="button" aria-label={text('close')} title={text('close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      {card ? <Filled card={card} mention={mention} /> : <p>{text('loading')}</p>}
    </div>
  );
}

function Filled({ card, mention }: { card: Card; mention: CardViewProps['mention'] }) {
  return (
    <>
      {mention.kind === 'description' ? (
        <p class="probably">
          {text('probably', card.name)} {mention.why.join('; ')}
        </p>
      ) : null}
      <EntityHead card={card} headingId={headingId} />
      <EntitySummary card={card} />
      <Positions card={card} />
      <Timeline card={card} facts={card.facts} title={text('timeline')} />
      <footer>
        {text('factsAsOf', dateText(card.asOf.slice(0, 7)))} · {text('sourceCount', Object.keys(card.sources).length)}
      </footer>
    </>
  );
}

function PinIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d="M6 2h4l-.5 5 2.5 2.5H4L6.500 7zM8 9.500V14" stroke-linejoin="round" stroke-linecap="round" />
    </svg>
  );
}

function CloseIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      aria-hidden="true"
    >
      <path d="M4 4l8 8M12 4l-8 8" stroke-linecap="round" />
    </svg>
  );
}
