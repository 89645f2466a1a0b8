import { type After, type Before, lookAfter, lookBefore, type Placed } from './beside';
import { isCode, isCounting, isNumbered, isPriced } from './figures';
import { foldText, isWord } from './fold';
import { type Near, nearWords } from './near';
import { placesBeside } from './place-beside';
import type { Hit } from './scan';
import { spansWithin } from './spans';
import { isBeforeModel } from './unspaced-surroundings';
import { nearby } from './weights';
import { beforeQuote, isCalledSo, isQuoted, isShouting, joins, opensSentence, wordBefore } from './word-places';
import type { Words } from './words';

/**
 * What stands around a name, as far as it helps to read it. Each thing is looked for when it is first asked for: most names on
 * most pages ask for little.
 */
export class Surroundings {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #hits: readonly Hit[];
  readonly #words: Words;
  #near: Near | undefined;
  #beside: readonly string[] | undefined;
  #neighbours: readonly Hit[] | undefined;
  #joined: readonly Hit[] | undefined;
  #opening: boolean | undefined;
  #shouting: boolean | undefined;
  #before: Before | undefined;
  #after: After | undefined;

  /** Around [start, end) in a text; `hits` are all names found in it, in order. */
  constructor(text: string, { start, end }: Pick<Hit, 'start' | 'end'>, hits: readonly Hit[], words: Words) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#hits = hits;
    this.#words = words;
  }

  /** Distinct listed words within `nearby`, by letter: T telecom, w perhaps telecom, d technology, s security, g government, x against. */
  get words(): Near['words'] {
    return this.#lookNear().words;
  }

  /** Countries named within `placesNearby`. */
  get places(): ReadonlySet<string> {
    return this.#lookNear().places;
  }

  /** Countries directly beside. */
  get placesBeside(): readonly string[] {
    this.#beside ??= placesBeside(this.#text, this.#start, this.#end, this.#words);
    return this.#beside;
  }

  /** Names found near, whatever they turn out to be. */
  get neighbours(): readonly Hit[] {
    this.#neighbours ??= spansWithin(this.#hits, this.#start - nearby * 2, this.#end + nearby * 2).filter(
      ({ start }) => start !== this.#start,
    );
    return this.#neighbours;
  }

  /** The names beside which it stands in a list: “Vodafone, Orange and Telefónica”. */
  get joined(): readonly Hit[] {
    this.#joined ??= this.#lookBeside();
    return this.#joined;
  }

  /** An acronym is a time zone's, or a country's code. */
  get isCode(): boolean {
    return isCode(this.#text, this.#start, this.#end);
  }

  /** A share price follows. */
  get isPriced(): boolean {
    return isPriced(this.#text, this.#end);
  }

  /** The name opens a sentence, or stands in a title: its capital letter says nothing. */
  get opening(): boolean {
    this.#opening ??= opensSentence(this.#text, this.#start);
    return this.#opening;
  }

  /** The words around are in capitals. */
  get shouting(): boolean {
    this.#shouting ??= isShouting(this.#text, this.#start, this.#end);
    return this.#shouting;
  }

  /** Directly before stands a capitalised word that is no name we know. */
  get capitalBefore(): boolean {
    return this.#lookBefore().isCapital;
  }

  /** Directly before stands a noun of what it is: the operator Three, teleyhtiö Elisa. */
  get apposed(): boolean {
    const word = wordBefore(this.#text, this.#start);
    return word !== undefined && /[TVOR]/.test(this.#words.tellingOf(foldText(word.text)).letters);
  }

  /** It is said to be a person's name, or a town's. */
  get givenNameBefore(): boolean {
    return this.#lookBefore().isGivenName;
  }

  /** Directly after stands a capitalised word that is no name we know. */
  get capitalAfter(): boolean {
    return this.#lookAfter().isCapital;
  }

  get venueAfter(): boolean {
    return this.#lookAfter().isVenue;
  }

  /** It stands alone in quotation marks, or in brackets: so Arabic and Russian papers set names of companies. */
  get isQuoted(): boolean {
    return isQuoted(this.#text, this.#start, this.#end);
  }

  /** Directly before stands what companies are called: “компания Мотив”, “شركة زين”. */
  get isCalledCompany(): boolean {
    const word = wordBefore(this.#text, beforeQuote(this.#text, this.#start));
    return word !== undefined && /[VOC]/.test(this.#words.tellingOf(foldText(word.text)).letters);
  }

  /** The name is a word of the text's language too, if a rare one with a capital. */
  get isOrdinary(): boolean {
    return this.#words.tellingOf(foldText(this.#text.slice(this.#start, this.#end))).letters.includes('q');
  }

  /** Somebody or something that is no company is said to be called so: “sein Hund heißt Nokia”. */
  get isCalledSo(): boolean {
    if (!isCalledSo(this.#text, this.#start)) return false;
    let isCompany = false;
    this.#words.forEachIn(this.#text.slice(Math.max(0, this.#start - 60), this.#start), (_word, { letters }) => {
      if (/[VOC]/.test(letters)) isCompany = true;
    });
    return !isCompany;
  }

  /** A number precedes, as in the name of a product: iPhone 7 Plus. */
  get isNumbered(): boolean {
    return isNumbered(this.#text, this.#start);
  }

  /** A number that counts what follows: “Three months later”. */
  get isCounting(): boolean {
    return isCounting(this.#text, this.#end, foldText(this.#text.slice(this.#start, this.#end)));
  }

  /** A name in ideographs or kana stands directly before the type of a product: 三星S23, サムスンGalaxy. */
  get modelAfter(): boolean {
    return isBeforeModel(this.#text, this.#end);
  }

  /** An ending is attached to the name. */
  get inflected(): boolean {
    return this.#end < this.#text.length && isWord(this.#text.charCodeAt(this.#end));
  }

  #lookBeside(): Hit[] {
    const before = this.neighbours.findLast(({ start }) => start < this.#start);
    const after = this.neighbours.find(({ start }) => start > this.#start);
    return [
      ...(before && joins(this.#text.slice(before.end, this.#start)) ? [before] : []),
      ...(after && joins(this.#text.slice(this.#end, after.start)) ? [after] : []),
    ];
  }

  #lookNear(): Near {
    this.#near ??= nearWords(this.#text, this.#start, this.#end, this.#hits, this.#words);
    return this.#near;
  }

  get #placed(): Placed {
    return { text: this.#text, start: this.#start, end: this.#end, hits: this.#hits, words: this.#words };
  }

  #lookBefore(): Before {
    this.#before ??= lookBefore(this.#placed);
    return this.#before;
  }

  #lookAfter(): After {
    this.#after ??= lookAfter(this.#placed);
    return this.#after;
  }
}
