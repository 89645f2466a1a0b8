import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';
import type { Category } from '../facts/categories';
import type { Status } from '../facts/schema';
import type { Look } from '../settings/palette';

export type TextKey = keyof typeof messages;

/** A text of the interface in the browser's language. `substitutions` fill `$1`, `$2` … */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/**
 * The interface's language as a BCP 47 tag: the browser's, with its region, where our texts exist in it; else that of the texts
 * that stand in for it, so that dates and words never differ.
 */
export function language(): string {
  const ours = text('language');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split(/[-_]/)[0] === ours.split('-')[0] ? browsers.replace('_', '-') : ours;
}

/** The name of a country in the interface's language; `EU` and `INT` included. */
export function countryName(code: string): string {
  if (code === 'INT') return text('international');
  try {
    return new Intl.DisplayNames([language(), 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A category's name: one of it, or several. */
export function categoryName(category: Category, number: 'one' | 'many' = 'one'): string {
  return text(number === 'one' ? `category_${category}` : `category_${category}_plural`);
}

export function statusName(status: Status): string {
  return text(`status_${status.replaceAll('-', '_')}` as TextKey);
}

export function colourName(colour: Look['colour']): string {
  return text(`colour_${colour}`);
}

export function lineName(line: Look['line']): string {
  return text(`line_${line}`);
}

/** English words inside a text of the interface: where that runs from right to left, they keep their own direction (Unicode UAX #9, 2.4). */
export function english(words: string): string {
  return direction() === 'rtl' ? `\u2066${words}\u2069` : words;
}

/** Which way the interface is read. */
export function direction(): 'ltr' | 'rtl' {
  return language().startsWith('ar') ? 'rtl' : 'ltr';
}

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** A date as exact as it is given (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), in the interface's language. */
export function dateText(date: string): string {
  const format = new Intl.DateTimeFormat(language(), { ...formats[date.length], timeZone: 'UTC' });
  return format.format(new Date(`${date}${'0000-01-01'.slice(date.length)}T00:00:00Z`));
}
