import type { Card } from '../../facts/card';
import { dateText, english, text } from '../../ui/text';

export interface FootActions {
  copy(): void;
  openInLibrary(): void;
  /** Asks what “Not this” shall mean. */
  askMute(): void;
  mute(where: 'here' | 'everywhere'): void;
}

export type FootState =
  | { readonly name: 'plain' }
  | { readonly name: 'copied' }
  /** The page allows no copying: the reader copies the text by hand. */
  | { readonly name: 'copy by hand'; readonly markdown: string }
  | { readonly name: 'asking' }
  /** What was asked for did not happen, for a reason the reader can act on. */
  | { readonly name: 'failed'; readonly why: 'not saved' | 'unreachable' };

export interface CardFootProps {
  readonly card: Card;
  readonly state: FootState;
  readonly actions: FootActions;
}

/** How fresh the facts are, how many sources they have, and what can be done with them. */
export function CardFoot({ card, state, actions }: CardFootProps) {
  return (
    <footer>
      <p class="freshness">
        {text('factsAsOf', dateText(card.asOf.slice(0, 7)))} · {text('sourceCount', Object.keys(card.sources).length)}
      </p>
      <p class="actions">
        <button type="button" class="action copy" onClick={actions.copy}>
          {state.name === 'copied' ? text('copied') : text('copyWithSources')}
        </button>
        <button type="button" class="action open-library" onClick={actions.openInLibrary}>
          {text('openInLibrary')}
        </button>
        <button type="button" class="action not-this" aria-expanded={state.name === 'asking'} onClick={actions.askMute}>
          {text('notThis')}
        </button>
      </p>
      <p class={state.name === 'copied' ? 'unseen' : 'said'} role="status">
        {said(state)}
      </p>
      {state.name === 'copy by hand' ? (
        <textarea
          class="by-hand"
          readOnly
          aria-label={text('copyByHand')}
          value={state.markdown}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
      {state.name === 'asking' ? (
        <p class="asking">
          <span>{text('muteQuestion', english(card.name))}</span>
          <button type="button" class="mute-here" onClick={() => actions.mute('here')}>
            {text('muteHere')}
          </button>
          <button type="button" class="mute-everywhere" onClick={() => actions.mute('everywhere')}>
            {text('muteEverywhere')}
          </button>
        </p>
      ) : null}
    </footer>
  );
}

/** What the foot has to say, for eyes and for screen readers. */
function said(state: FootState): string {
  if (state.name === 'copied') return text('copiedLong');
  if (state.name === 'copy by hand') return text('copyByHand');
  if (state.name === 'failed') return text(state.why === 'not saved' ? 'notSaved' : 'unreachable');
  return '';
}
