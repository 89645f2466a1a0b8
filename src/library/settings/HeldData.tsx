import { useState } from 'preact/hooks';
import { text } from '../../ui/text';
import type { SettingsStore } from './store';

/** What is held about the reader, in words and as it is stored. */
export function HeldData({ store }: { store: SettingsStore }) {
  const [held, setHeld] = useState<string>();
  return (
    <section aria-labelledby="held">
      <h2 id="held">{text('held')}</h2>
      <p class="prose">{text('heldNote')}</p>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) store.held().then((all) => setHeld(JSON.stringify(all, null, 2)));
        }}
      >
        <summary>{text('heldShow')}</summary>
        <textarea readOnly rows={14} aria-label={text('held')} value={held ?? text('loading')} />
      </details>
    </section>
  );
}
