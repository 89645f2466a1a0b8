import type { Settings } from './schema';

/** The hostname under which a page's site is kept: lower case, without `www.`. */
export function siteOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Whether the extension works on a site, as far as settings go. */
export function isOnAt(settings: Settings, hostname: string): boolean {
  return settings.enabled && !settings.sitesOff.includes(siteOf(hostname));
}

/** Whether the reader has muted an entity on a site, or everywhere. */
export function isMuted({ muted }: Settings, id: string, hostname: string): boolean {
  return muted.some((one) => one.id === id && (!one.host || siteOf(one.host) === siteOf(hostname)));
}
