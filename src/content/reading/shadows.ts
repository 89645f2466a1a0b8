import { elementsIn, isConnected, isElement, matches } from './page';

/** Elements of plain HTML that may have a shadow root (DOM, “valid shadow host name”). */
const builtInHosts = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/** What a page is mostly made of: what is left after these is little, and custom elements are in it. The commonest come first. */
const ordinary =
  'div,span,a,p,li,td,img,br,script,b,i,em,strong,tr,ul,ol,path,svg,g,use,option,h2,h3,h1,h4,h5,h6,input,button,label,section,' +
  'article,figure,picture,source,time,th,tbody,thead,table,nav,header,footer,main,aside,small,sup,sub,code,pre,link,meta,style,' +
  'iframe,form,select,textarea,dl,dt,dd,hr,figcaption,blockquote,q,cite,abbr,noscript,template,rect,circle,line,video,audio';

/** Elements that look like hosts: of a name that is not ordinary, empty, or with children that name a slot. One question for all of them. */
const likely = `:not(${ordinary}),:is(${builtInHosts}):empty,[slot]`;

/** Elements that may be hosts at all. */
const possible = `:not(${ordinary}),${builtInHosts},[slot]`;

/** Where there are fewer elements they are asked one by one too; those of the page as it first was, a little later. */
const fewElements = 4000;

/** Shadow roots of one page that are read: a page that makes them without end must not keep us busy. */
const mostRoots = 3000;

/** Elements that may yet become hosts and are looked at again. */
const mostPending = 1000;

/** Milliseconds for which a plain element that may become a host is looked at again. */
const patience = 10_000;

/** When all elements of a small page are asked again, in milliseconds after the time before: a root comes without an event. */
const sweeps = [500, 1500, 6000];

/** Elements that are asked between two looks at the clock. */
const sweepStep = 50;

interface Opener {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The open shadow root of an element. */
function openRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  return root instanceof ShadowRoot ? root : null;
}

/** The shadow root of an element, closed ones included. */
function anyRootOf(element: Element): ShadowRoot | null {
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const { dom } = (globalThis as { chrome?: Opener }).chrome ?? {};
  return dom && element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
}

/** The shadow roots of a page, found without asking every element for one. */
export class ShadowRoots {
  readonly #found: (root: ShadowRoot) => void;
  readonly #hosts = new Map<Element, ShadowRoot>();
  /** Possible hosts without a root, and when to give up on them. */
  readonly #pending = new Map<Element, number>();
  readonly #sweeps = [...sweeps];
  stoppedEarly = false;

  constructor(found: (root: ShadowRoot) => void) {
    this.#found = found;
  }

  get all(): Iterable<ShadowRoot> {
    return this.#hosts.values();
  }

  get size(): number {
    return this.#hosts.size;
  }

  /** Whether an element waits to be looked at again. */
  get isWaiting(): boolean {
    return this.#pending.size > 0;
  }

  /** Milliseconds after which all elements are to be asked again; undefined for never. */
  get nextSweep(): number | undefined {
    return this.#sweeps[0];
  }

  /** Looks for hosts at and below a node. */
  search(root: Node): void {
    if (isElement(root)) {
      this.#look(root);
      if (root.childElementCount === 0) return;
    }
    // The elements of the page itself are asked one by one soon; what is added, or in a shadow tree, only now.
    const isPart = root !== document && elementsIn(root, '*').length < fewElements;
    for (const element of elementsIn(root, isPart ? possible : likely)) {
      const isLikely = element.firstChild === null ? matches(element, builtInHosts) : isPart && openRootOf(element);
      if (isCustom(element) || isLikely) this.#look(element);
      if (element.slot !== '' && element.parentElement) this.#look(element.parentElement);
    }
  }

  /** Looks again at elements that may well have become hosts. */
  lookAgain(): void {
    const now = performance.now();
    const pending = [...this.#pending];
    this.#pending.clear();
    for (const [element, until] of pending) {
      if (now < until && isConnected(element)) this.#look(element, until);
    }
  }

  /** Asks every element of a small page that may have a root at all, in steps. */
  *sweep(): Generator<undefined, void> {
    this.#sweeps.shift();
    if (elementsIn(document, '*').length >= fewElements) return;
    let count = 0;
    for (const element of elementsIn(document, builtInHosts)) {
      if (!isLikelyHost(element) && isConnected(element)) this.#enter(element, anyRootOf(element));
      if (++count % sweepStep === 0) yield;
    }
  }

  /** Forgets hosts that have left the page. */
  forgetDisconnected(): void {
    for (const host of this.#hosts.keys()) if (!isConnected(host)) this.#hosts.delete(host);
  }

  clear(): void {
    this.#hosts.clear();
    this.#pending.clear();
  }

  #look(element: Element, until?: number): void {
    const root = openRootOf(element) ?? (isLikelyHost(element) ? anyRootOf(element) : null);
    if (root) this.#enter(element, root);
    else this.#wait(element, until);
  }

  #enter(element: Element, root: ShadowRoot | null): void {
    if (!root || this.#hosts.get(element) === root || matches(element, '[data-backhaul-card]')) return;
    if (this.#hosts.size >= mostRoots) {
      this.stoppedEarly = true;
      return;
    }
    this.#hosts.set(element, root);
    this.#found(root);
  }

  #wait(element: Element, until?: number): void {
    if (!isLikelyHost(element) || this.#pending.size >= mostPending) return;
    this.#pending.set(element, until ?? (isCustom(element) ? Number.POSITIVE_INFINITY : performance.now() + patience));
  }
}

function isLikelyHost(element: Element): boolean {
  return element.firstChild === null || isCustom(element);
}

function isCustom(element: Element): boolean {
  const name: unknown = element.localName;
  return typeof name === 'string' && name.includes('-');
}
