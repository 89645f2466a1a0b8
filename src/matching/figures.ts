/** Figures and codes beside a name. Offsets are UTF-16 units. */
import { nearby } from './weights';

/** Whether hours stand before an acronym, as before a time zone; or it is one of several in brackets, as of countries. */
export function isCode(text: string, start: number, end: number): boolean {
  if (/\d\s?$/.test(text.slice(Math.max(0, start - 3), start)))
    return /\b(?:GMT|UTC)\b/.test(text.slice(Math.max(0, start - 30), end + 30));
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return false;
  const around = text.slice(Math.max(0, start - nearby), end + nearby);
  return new Set(around.match(/\(\p{Lu}{3}\)/gu)).size >= 3;
}

/** Whether a percentage with its decimals follows in the same sentence, as after the name of a share. */
export function isPriced(text: string, end: number): boolean {
  return /^[^.!?\n]{0,16}?\d[.,]\d+\s?%/.test(text.slice(end, end + 26));
}

const verbs =
  'has|was|is|does|says|offers|plans|expects|wants|owns|aims|needs|uses|hopes|runs|sells|adds|gets|makes|takes|gives|claims|promises|' +
  'lets|charges|allows|denies|refuses|argues|believes|insists|operates|competes|faces|gains|loses|launches|raises|cuts|blames|remains|seems';

/** By a name that is a number: what follows where things are counted. Verbs in the singular look like plurals in English. */
const counted: Readonly<Record<string, RegExp>> = {
  three: new RegExp(
    `^[ \\u00a0-](?:of |more |other |new |major |big |leading |(?!(?:${verbs}|customers|subscribers|users|shops|stores|owners) )\\p{Ll}{2,}s[ ,.]|men |women |people |children )`,
    'u',
  ),
  drei: /^[ \u00a0](?:der |von |weitere |andere |neue |große |\p{Lu}\p{Ll}+(?:e|en|n|er|s|ien)(?!\p{L}))/u,
  tre: /^[ \u00a0](?:av (?:de|fyra|fem|tio|våra|dem) |(?:personer|män|kvinnor|barn|bolag|operatörer|år|dagar|veckor|månader|miljoner|miljarder|procent|gånger|nya|andra|stora)(?!\p{L}))/u,
};

/** Whether a name that ends at `end` counts what follows: “Three months later”. `name` is folded. */
export function isCounting(text: string, end: number, name: string): boolean {
  return counted[name]?.test(text.slice(end, end + 30)) ?? false;
}

/** Whether a figure of one or two digits precedes: iPhone 7 Plus. */
export function isNumbered(text: string, start: number): boolean {
  return /(?:^|[^\d.,])\d{1,2}[A-Za-z]? $/.test(text.slice(Math.max(0, start - 5), start));
}
