/**
 * The extension API for the content script. Chromium has it as `chrome`, with promises but for listeners that answer with one, and
 * in newer versions as `browser` too. webextension-polyfill takes a `browser` that is there as it is; making its own, of the whole
 * API, takes 3 ms on every page. A `browser` whose own properties are few is given to it also where there is one: importing it
 * asks for each of them, and Chromium makes an API when it is asked for, which took 3 ms too.
 */

type Answering = (message: unknown, sender: unknown) => unknown;
type ChromeListener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean;

interface ChromeRuntime {
  readonly id?: string;
  readonly onMessage: {
    addListener(listener: ChromeListener): void;
    removeListener(listener: ChromeListener): void;
  };
}

const api = globalThis as { browser?: unknown; chrome?: { readonly runtime?: ChromeRuntime } };
// Only Chromium has this one.
const runtime = api.chrome && 'dom' in api.chrome ? api.chrome.runtime : undefined;
if (runtime) {
  const listeners = new Map<Answering, ChromeListener>();
  const onMessage = {
    addListener(listener: Answering): void {
      const native: ChromeListener = (message, sender, answer) => {
        const answered = listener(message, sender);
        if (!(answered instanceof Promise)) return false;
        answered.then(answer, (error) => {
          console.warn('Backhaul could not answer.', error);
          answer(undefined);
        });
        return true;
      };
      listeners.set(listener, native);
      runtime.onMessage.addListener(native);
    },
    removeListener(listener: Answering): void {
      const native = listeners.get(listener);
      if (native) runtime.onMessage.removeListener(native);
      listeners.delete(listener);
    },
  };
  api.browser = Object.create(api.chrome as object, {
    runtime: { value: Object.create(runtime, { onMessage: { value: onMessage } }) },
  });
}
