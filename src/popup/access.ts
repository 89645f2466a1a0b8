/**
 * What the browser lets the extension read. Chrome and Edge let readers allow it “on click” or on chosen sites, Firefox site by
 * site; a grant is asked for only when a reader presses the button that says so.
 */
import browser from 'webextension-polyfill';

/** The manifest's own match patterns, which a grant of everything brings back. */
const everywhere = ['http://*/*', 'https://*/*'];

export interface Access {
  /** Every site may be read. */
  readonly everywhere: boolean;
  /** The site in the tab may be read; true also where its address is not known but everything may be. */
  readonly here: boolean;
}

/** The host of an address on which the extension could work; undefined for others, such as the browser's own pages. */
export function readableHost(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return new URL(url).hostname;
}

export async function readAccess(host: string | undefined): Promise<Access> {
  const all = await browser.permissions.contains({ origins: everywhere });
  const here = all || (host !== undefined && (await browser.permissions.contains({ origins: patternsOf(host) })));
  return { everywhere: all, here };
}

/** Asks the reader, by the browser's own dialog, for one host or, without one, for all. It must be called straight from a click. */
export function requestAccess(host?: string): Promise<boolean> {
  return browser.permissions.request({ origins: host === undefined ? everywhere : patternsOf(host) });
}

/** Calls `changed` whenever sites are allowed or withheld, here or in the browser's own settings. */
export function watchAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

function patternsOf(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}
