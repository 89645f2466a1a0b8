/**
 * Every call between contexts, per direction, with its request and answer. What comes to the background is checked where it arrives:
 * a page that has broken out of its process could send it. To a content script only the extension itself can send.
 */
import * as v from 'valibot';
import type { Card } from '../facts/card';
import type { PageOrders } from '../settings/page';

/** An entity’s id, as the schema of facts has it: letters, digits and hyphens. */
const id = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+$/));
/** DNS has no longer names. */
const host = v.pipe(v.string(), v.maxLength(253));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** To the background, from a content script, the popup or the library. */
export const backgroundRequests = {
  /** What a frame found; sent each time that changes. */
  report: v.object({
    /** Mentions by entity id. */
    counts: v.record(id, count),
    /** The frame has more text than the budget allows; the rest was not read. */
    stoppedEarly: v.boolean(),
  }),
  /** Cards by id; unknown ids are left out of the answer. */
  cards: v.object({ ids: v.pipe(v.array(id), v.maxLength(2000)) }),
  /** What a tab's frames found, summed. */
  tab: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
  /** Asks how the sender is to be annotated: a frame with a host of its own, in a page; what the browser knows of them counts. Hosts may be empty. */
  orders: v.object({ page: host, host }),
  /** Shows an entity no more: on a site, or anywhere. */
  mute: v.object({ id, host: v.optional(v.pipe(host, v.minLength(1))) }),
  /** Opens the library in a tab, at a place in it such as `/entity/huawei`. */
  openLibrary: v.object({ path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(500)) }),
};

/** Calls that tell what other tabs hold: of no use to a script in a page, which is not answered. */
export const ownPagesOnly: ReadonlySet<string> = new Set<keyof typeof backgroundRequests>(['tab']);

export interface BackgroundAnswers {
  report: undefined;
  cards: readonly Card[];
  tab: TabReport;
  orders: PageOrders;
  mute: undefined;
  openLibrary: undefined;
}

/** To the content script of a tab, from the background or the popup. */
export interface TabRequests {
  /** Scrolls to the next mention of an entity and opens its card. */
  show: { readonly id: string };
  /** Asks which page this is. Only the page's top frame answers. */
  page: Record<never, never>;
  /** Goes to the next or previous mention and opens its card. */
  move: { readonly by: 'next' | 'previous' };
  /** Puts the keyboard's focus on the open card, or on that of the next mention. */
  enterCard: Record<never, never>;
  /** Settings have changed: it asks for its orders again. */
  renew: Record<never, never>;
}

export interface TabAnswers {
  /** Whether this frame has such a mention. */
  show: boolean;
  /** The page's address; without an answer the extension cannot work in this tab. */
  page: { readonly url: string };
  /** Whether this frame has any mention. */
  move: boolean;
  enterCard: boolean;
  renew: undefined;
}

export interface TabReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly stoppedEarly: boolean;
  /** Which frames mention something, the top frame (0) first. */
  readonly frames: readonly { readonly frameId: number; readonly ids: readonly string[] }[];
}

export type FrameReport = v.InferOutput<typeof backgroundRequests.report>;
export type BackgroundRequests = {
  [Call in keyof typeof backgroundRequests]: v.InferOutput<(typeof backgroundRequests)[Call]>;
};
