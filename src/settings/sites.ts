import type { Settings } from './schema';

/** DNS has no longer names. */
const longestHost = 253;

/** The host of an address; for `blob:` that of the page that made it; undefined where there is none, as for `file:`. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return siteOf(host) !== '' && host.length <= longestHost ? host : undefined;
}

/** The hostname under which a page's site is kept: lower case, without `www.`, save where `www` is the domain itself. */
export function siteOf(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '');
}

/** Whether the extension works on a site, as far as settings go. */
export function isOnAt(settings: Settings, hostname: string): boolean {
  return settings.enabled && !settings.sitesOff.includes(siteOf(hostname));
}
