import { hostOf } from '../settings/sites';

/** The host of the page in the tab: a frame is on or off with the page that holds it. Empty where there is none. */
export function pageHost(): string {
  const ancestors = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const top = ancestors?.item(ancestors.length - 1);
  const own = hostOf(location.href) ?? '';
  if (top && top !== 'null') return hostOf(top) ?? own;
  try {
    return hostOf(window.top?.location.href ?? '') ?? own;
  } catch {
    // A frame of another origin, in a browser without ancestorOrigins: the referrer names the page that holds it.
    return hostOf(document.referrer) ?? own;
  }
}

/** This frame’s host; that of its page where it has none, as in `srcdoc`. */
export function frameHost(): string {
  return hostOf(location.href) ?? pageHost();
}
