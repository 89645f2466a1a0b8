/** What a page is told of the settings: no more than it takes to annotate it. */
import type { Pause } from './pause';
import type { Settings } from './schema';
import { isOnAt, siteOf } from './sites';

export interface PageSettings
  extends Pick<Settings, 'categories' | 'painter' | 'looks' | 'theme' | 'density' | 'openDelay' | 'modifier'> {
  /** Ids of the entities that are not to be shown here. */
  readonly muted: readonly string[];
}

export interface PageOrders {
  /** Undefined where the extension is off. */
  readonly settings?: PageSettings;
  /** Milliseconds since 1970 at which this ends by itself, as an hour’s pause does; 0 for not. */
  readonly until: number;
}

export interface Place {
  /** The host of the page in the tab: a frame is on or off with the page that holds it. */
  readonly page: string;
  /** The frame’s own host. */
  readonly host: string;
  readonly tabId: number | undefined;
}

/** How a page, or a frame of it, is to be annotated at a time. */
export function ordersFor(settings: Settings, pause: Pause, { page, host, tabId }: Place, now: number): PageOrders {
  if (!isOnAt(settings, page) || (tabId !== undefined && pause.tabs.includes(tabId))) return { until: 0 };
  if (pause.until > now) return { until: pause.until };
  const { categories, painter, looks, theme, density, openDelay, modifier, muted } = settings;
  const isHere = (site: string | undefined) => !site || siteOf(site) === siteOf(host);
  const ids = muted.flatMap((one) => (isHere(one.host) ? [one.id] : []));
  return { settings: { categories, painter, looks, theme, density, openDelay, modifier, muted: ids }, until: 0 };
}
