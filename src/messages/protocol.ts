/**
 * Every call between contexts, per direction: the shape of its request, checked where it arrives, and the type of its answer.
 */
import * as v from 'valibot';
import type { Card } from '../facts/card';

/** An entity’s id, as the schema of facts has it: letters, digits and hyphens. */
const id = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+$/));
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
  /** The extension no longer works on the page in the sender's tab; sent by its top frame. */
  off: v.object({}),
  /** Asks for the id of the sender's tab. */
  whichTab: v.object({}),
  /** Opens the library in a tab, at a place in it such as `/entity/huawei`. */
  openLibrary: v.object({ path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(500)) }),
};

/** Calls that tell what other tabs hold: of no use to a script in a page, which is not answered. */
export const ownPagesOnly: ReadonlySet<string> = new Set<keyof typeof backgroundRequests>(['tab']);

export interface BackgroundAnswers {
  report: undefined;
  cards: readonly Card[];
  tab: TabReport;
  off: undefined;
  whichTab: number;
  openLibrary: undefined;
}

/** To the content script of a tab, from the background or the popup. */
export const tabRequests = {
  /** Scrolls to the next mention of an entity and opens its card. */
  show: v.object({ id }),
  /** Asks which page this is. Only the page's top frame answers. */
  page: v.object({}),
  /** Goes to the next or previous mention and opens its card. */
  move: v.object({ by: v.picklist(['next', 'previous']) }),
  /** Puts the keyboard's focus on the open card, or on that of the next mention. */
  enterCard: v.object({}),
};

export interface TabAnswers {
  /** Whether this frame has such a mention. */
  show: boolean;
  /** The page's address; without an answer the extension cannot work in this tab. */
  page: { readonly url: string; readonly isOn: boolean };
  /** Whether this frame has any mention. */
  move: boolean;
  enterCard: boolean;
}

export interface TabReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly stoppedEarly: boolean;
  /** Which frames mention something, the top frame (0) first. */
  readonly frames: readonly { readonly frameId: number; readonly ids: readonly string[] }[];
}

export type FrameReport = v.InferOutput<typeof backgroundRequests.report>;
export type RequestsOf<Schemas extends Readonly<Record<string, v.GenericSchema>>> = {
  [Call in keyof Schemas]: v.InferOutput<Schemas[Call]>;
};
