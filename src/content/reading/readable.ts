/** Which parts of a page are read at all. */

/** Their text is never prose, and can be long: it is not even scanned. */
export const unread = 'script,style,noscript,template';

/** Where a mention is never shown: what is typed into, code, controls whose accessible name it would change, drawings. */
const shielded =
  'textarea,input,select,option,button,pre,code,kbd,samp,title,svg,math,canvas,object,iframe,audio,video,' +
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="button"],[role="code"],' +
  '.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Whether a mention in this text may be shown. Asked of texts with a mention only. */
export function isReadable(text: Text): boolean {
  const parent = text.parentElement;
  return parent !== null && parent.closest(shielded) === null && text.ownerDocument.designMode !== 'on';
}

/** Whether a text is displayed now. */
export function isShown(text: Text): boolean {
  return text.parentElement?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) ?? false;
}
