import { rootElement, textRoot } from '../reading/page';
import { Tones } from './tone';

/** Milliseconds between a change that may concern colours and a look at them: most transitions are over by then. */
const settleDelay = 400;

/** Calls `changed` when the page as a whole has turned light or dark: by a switch of its own, or with the system. */
export function watchTheme(changed: () => void, signal: AbortSignal): void {
  const root = textRoot() ?? rootElement();
  const toneNow = () => new Tones().of(root);
  let tone = toneNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const now = toneNow();
      if (now === tone) return;
      tone = now;
      changed();
    }, settleDelay);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  const observer = new MutationObserver(look);
  for (const element of new Set([rootElement(), root])) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
