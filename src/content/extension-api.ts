/**
 * The extension API of the content script, which the build takes for webextension-polyfill there (scripts/lean-api-plugin.ts): Firefox's `browser`,
 * or Chromium's `chrome`, which has promises but for listeners that answer with one. The polyfill would wrap the whole API, on every page.
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

export default runtime ? withPromises(runtime) : api.browser;

/** Chromium’s API, of which listeners to messages may answer with a promise. */
function withPromises(runtime: ChromeRuntime): unknown {
  const listeners = new Map<Answering, ChromeListener>();
  const onMessage = {
    addListener(listener: Answering): void {
      const native: ChromeListener = (message, sender, answer) => {
        const answered = listener(message, sender);
        if (!(answered instanceof Promise)) return false;
        answered.then(answer);
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
  return Object.create(api.chrome as object, {
    runtime: { value: Object.create(runtime, { onMessage: { value: onMessage } }) },
  });
}
