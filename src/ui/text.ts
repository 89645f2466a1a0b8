import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

export type TextKey = keyof typeof messages;

/** A text of the interface in the browser's language. `substitutions` fill `$1`, `$2` … */
export function text(key: TextKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** The interface's language as a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage();
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

/** The flag of a country as an emoji; empty where there is none. */
export function flagOf(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
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
