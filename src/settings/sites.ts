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
