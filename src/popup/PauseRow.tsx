import { language, text } from '../ui/text';
import type { PopupActions } from './Popup';
import type { Condition, PopupState } from './state';

export interface PauseRowProps {
  readonly state: PopupState;
  readonly condition: Condition;
  readonly actions: PopupActions;
  /** The reader wants it never to work on this site. */
  readonly onNever: () => void;
}

/** Three ways to pause; and, while it is paused, in words until when. */
export function PauseRow({ state, condition, actions, onNever }: PauseRowProps) {
  if (condition === 'off') return <p class="condition">{text('offEverywhere')}</p>;
  if (condition === 'site off') return <p class="condition">{text('offHere')}</p>;
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'short' });
  return (
    <>
      <fieldset class="pause" aria-label={text('pause')}>
        <span aria-hidden="true">{text('pause')}</span>
        <button
          type="button"
          id="pause-tab"
          class="button"
          aria-pressed={condition === 'tab'}
          disabled={condition === 'hour'}
          onClick={() => actions.pauseTab(condition !== 'tab')}
        >
          {text('pauseTab')}
        </button>
        <button
          type="button"
          id="pause-hour"
          class="button"
          aria-pressed={condition === 'hour'}
          onClick={() => actions.pauseAll(condition !== 'hour')}
        >
          {text('pauseHour')}
        </button>
        <button type="button" id="pause-always" class="button" onClick={onNever}>
          {text('pauseAlways')}
        </button>
      </fieldset>
      {condition === 'hour' ? <p class="condition">{text('pausedUntil', time.format(state.pause.until))}</p> : null}
      {condition === 'tab' ? <p class="condition">{text('pausedTab')}</p> : null}
    </>
  );
}
