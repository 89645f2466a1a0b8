import type { EntityLink } from '../facts/card';
import { type Category, categories } from '../facts/categories';
import type { TabReport } from '../messages/protocol';
import type { Pause } from '../settings/pause';
import type { Settings } from '../settings/schema';
import { siteOf } from '../settings/sites';
import type { Access } from './access';

/** What the popup is about: a tab, and what is known of it. */
export interface PopupState {
  readonly settings: Settings;
  readonly pause: Pause;
  readonly report: TabReport;
  readonly tabId: number;
  /** The host of the page in the tab; undefined where the extension cannot work. */
  readonly host: string | undefined;
  /** The host of the tab's address, where the browser tells it and the extension could work; it does not mean that it does. */
  readonly address: string | undefined;
  readonly access: Access;
  /** Names of the entities mentioned, by id, as far as they have come. */
  readonly links: ReadonlyMap<string, EntityLink>;
  readonly categoryOf: (id: string) => Category | undefined;
  /** What the reader asked for and did not get. */
  readonly problem?: 'notSaved' | 'unreachable' | undefined;
}

export type Condition = 'nowhere' | 'off' | 'site off' | 'hour' | 'tab' | 'on';

/** Why nothing is shown in the tab, the strongest reason first; or that it is on. */
export function conditionOf({ settings, pause, host, tabId }: PopupState, now: number): Condition {
  if (host === undefined) return 'nowhere';
  if (!settings.enabled) return 'off';
  if (settings.sitesOff.includes(siteOf(host))) return 'site off';
  if (pause.until > now) return 'hour';
  return pause.tabs.includes(tabId) ? 'tab' : 'on';
}

/** Mentions by category. */
export function countByCategory({ report, categoryOf }: PopupState): Partial<Record<Category, number>> {
  const counts: Partial<Record<Category, number>> = {};
  for (const [id, count] of Object.entries(report.counts)) {
    const category = categoryOf(id);
    if (category) counts[category] = (counts[category] ?? 0) + count;
  }
  return counts;
}

/** The entities on the page whose category is shown, by category, the most often named first. */
export function entitiesByCategory(state: PopupState): [Category, (EntityLink & { count: number })[]][] {
  const found = Object.entries(state.report.counts).flatMap(([id, count]) => {
    const link = state.links.get(id);
    return link && state.settings.categories[link.category] ? [{ ...link, count }] : [];
  });
  found.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return categories.flatMap((category): [Category, typeof found][] => {
    const own = found.filter((one) => one.category === category);
    return own.length > 0 ? [[category, own]] : [];
  });
}
