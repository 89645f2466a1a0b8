/** Which parts of a page are read at all. */
import { closest, isElement, matches, parentOf } from './page';

/** Their text is never prose, and can be long: it is not even scanned. */
export const unread = 'script,style,noscript,template,head';

/** Where a mention is never shown: what is typed into, code, controls whose accessible name it would change, drawings. */
const shielded =
  'textarea,input,select,option,button,pre,code,kbd,samp,title,svg,math,canvas,object,iframe,audio,video,' +
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="button"],[role="code"],' +
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Elements around a text, at most: no parser nests so deep, and what is asked of an element there takes the longer the deeper it is. */
const deepest = 1000;

/** Whether a text is nested deeper than a page can mean. */
export function isTooDeep(text: Text): boolean {
  let node: Node | null = text;
  for (let depth = 0; node; depth++) {
    if (depth > deepest) return true;
    node = parentOf(node);
  }
  return false;
}

/** Answers whether a mention in a text may be shown, of texts of one moment: each element is looked at once. */
export type Readable = (text: Text) => boolean;

/** Whether the whole document is written in. */
export function isDesigned(): boolean {
  return document.designMode === 'on';
}

export function readableNow(): Readable {
  if (isDesigned()) return () => false;
  const known = new Map<Element, boolean>();
  const plain = plainTextPre();
  if (plain) known.set(plain, true);
  return (text) => {
    const asked: Element[] = [];
    let answer = true;
    for (let node: Node | null = text.parentNode; node && isElement(node); node = parentOf(node)) {
      const before = known.get(node);
      answer = before ?? !matches(node, shielded);
      if (before !== undefined || !answer) {
        if (before === undefined) known.set(node, false);
        break;
      }
      asked.push(node);
    }
    for (const element of asked) known.set(element, answer);
    return text.parentNode !== null && answer;
  };
}

/** The `pre` that is the whole of a plain-text document. */
function plainTextPre(): Element | undefined {
  if (document.contentType !== 'text/plain') return undefined;
  return document.body?.querySelector(':scope > pre') ?? undefined;
}

/** Whether a text is displayed now: not hidden, not in a closed `details`. What merely waits to be scrolled to is. */
export function isShown(text: Text): boolean {
  const element = text.parentElement ?? hostOf(text);
  return element !== undefined && isDisplayed(element);
}

export function isDisplayed(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true, contentVisibilityAuto: false });
}

function hostOf(text: Text): Element | undefined {
  const root = text.parentNode;
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether nothing below this node is read. */
export function isUnread(node: Node): boolean {
  const element = isElement(node) ? node : node.parentElement;
  return element !== null && closest(element, unread) !== null;
}
