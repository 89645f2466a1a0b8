import { Icon } from '../ui/icons';
import { text } from '../ui/text';
import type { PopupActions } from './Popup';

export interface Shortcut {
  /** What it does, in the interface's language. */
  readonly does: string;
  /** The keys as the browser writes them; empty where the reader or another extension took them. */
  readonly keys: string;
}

/** Ways on: library, settings, keyboard. */
export function Foot({ shortcuts, onOpen }: { shortcuts: readonly Shortcut[]; onOpen: PopupActions['open'] }) {
  return (
    <footer>
      <div class="ways">
        <button type="button" class="way" id="open-library" onClick={() => onOpen('library')}>
          <Icon name="library" />
          {text('library')}
        </button>
        <button type="button" class="way" id="open-settings" onClick={() => onOpen('settings')}>
          <Icon name="settings" />
          {text('settings')}
        </button>
        {shortcuts.length > 0 ? (
          <details id="shortcuts">
            <summary>
              <Icon name="keyboard" />
              {text('shortcuts')}
            </summary>
            <dl>
              {shortcuts.map(({ does, keys }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>{keys ? <kbd>{keys}</kbd> : text('noKeys')}</dd>
                </div>
              ))}
            </dl>
            <button type="button" class="way" onClick={() => onOpen('shortcuts')}>
              {text('changeShortcuts')}
            </button>
          </details>
        ) : null}
      </div>
    </footer>
  );
}
