/** What every app shares: what it logs, its errors, and the steps a test takes it through. */

export type Step = () => void | Promise<void>;

const events: string[] = [];
const errors: string[] = [];
if (typeof window !== 'undefined') {
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
}

/** Notes something the page did; a test compares it with what the page does without the extension. */
export function log(event: string): void {
  events.push(event);
}

/** Offers steps to the test, which runs them in order and looks at the page after each. */
export function offer(...steps: Step[]): void {
  Object.assign(window, { pageEvents: events, pageErrors: errors, pageSteps: steps });
}

/** Resolves in the frame after the next. */
export function frames(count = 2): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}

/** The element that an app lives in. */
export function stage(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#app');
  if (!element) throw new Error('The page has no place for the app.');
  return element;
}

/** The first element that matches. */
export function the<Kind extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Sentences with and without names, as many as a page wants. */
export const sentences = [
  'Huawei lost a contract in Sweden.',
  'Ericsson won it; Nokia came second.',
  'Nobody is named in this one.',
  'The regulator asked ZTE for a plan.',
  'Nokia, Ericsson and Huawei answered.',
] as const;

export function sentence(index: number): string {
  return sentences[index % sentences.length] ?? '';
}
