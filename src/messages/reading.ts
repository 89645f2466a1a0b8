/**
 * How a page is read: its content script sends texts through a port, the background finds what they mention. A port is one page
 * as it is now; when it closes, the background forgets the page.
 */
import * as v from 'valibot';
import type { Category } from '../facts/categories';
import type { Mention } from '../matching/mention';
import type { PageAbout } from '../matching/reader';

/** Name of such a port. */
export const readingPort = 'reading';

/** More than the longest text that is sent at once: a part of a page, with what stands beside it in its block. */
const longestPiece = 4_000_000;

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.optional(v.string());

/** From a content script. */
export const readingRequest = v.object({
  about: v.optional(v.object({ language: line, host: line, title: line, section: line, keywords: line })),
  pieces: v.array(v.object({ id: index, text: v.pipe(v.string(), v.maxLength(longestPiece)), inline: v.array(index) })),
  dropped: v.array(index),
  isSettled: v.boolean(),
});

/** Texts of a page that are read together. */
export interface SentPiece {
  /** Number given by the content script, anew for each piece. */
  readonly id: number;
  /** The texts, a mark (U+0002) after each. */
  readonly text: string;
  /** UTF-16 offsets of the marks that do not part blocks: a name may run over them. Ascending. */
  readonly inline: readonly number[];
}

export interface ReadingRequest {
  /** What the page says about itself: with the first request. */
  readonly about?: PageAbout | undefined;
  readonly pieces: readonly SentPiece[];
  /** Pieces of which nothing more is to be told. */
  readonly dropped: readonly number[];
  /** Nothing is left to be sent for now: what earlier pieces mention may be judged again by all that was read. */
  readonly isSettled: boolean;
}

/** A mention in a piece, by UTF-16 offsets in its text, with ids for the entities. */
export interface SentMention extends Omit<Mention, 'entity' | 'candidates'> {
  readonly id: string;
  readonly category: Category;
  readonly candidates: readonly string[];
}

/** What a piece mentions, as far as is known now. */
export interface PieceAnswer {
  readonly id: number;
  /** Where something begins that is a mention, or may become one: UTF-16 offsets. With the first answer about a piece. */
  readonly starts?: readonly number[];
  readonly mentions: readonly SentMention[];
}

/** From the background: every piece is answered once; again when what it mentions is judged differently. */
export type ReadingAnswer = readonly PieceAnswer[];
