/** The day on which the page's article was published, as the page itself says. */
import { isPartialDate } from '../facts/dates';

export interface Published {
  /** `YYYY-MM-DD`, in the publication's own time zone. */
  readonly day: string;
  /** What said so. */
  readonly from: 'structured data' | 'meta' | 'time' | 'address';
}

/** Nothing on the web is older. */
const earliest = '1990-01-01';

/** Reads a document: JSON-LD first, then metas, then `<time>`, then the address. `today` is `YYYY-MM-DD`. */
export function publishedOn(page: Document, address: string, today: string): Published | undefined {
  const sources: [from: Published['from'], texts: () => Iterable<string>][] = [
    ['structured data', () => structuredDates(page)],
    ['meta', () => metaDates(page)],
    ['time', () => timeDates(page)],
    ['address', () => addressDates(address)],
  ];
  for (const [from, texts] of sources)
    for (const text of texts()) {
      const day = dayOf(text, today);
      if (day) return { day, from };
    }
  return undefined;
}

/** The day a date text means; undefined for what is no date, lies before 1990 or after tomorrow (time zones differ by a day). */
export function dayOf(text: string, today: string): string | undefined {
  const day = isoDay(text.trim()) ?? spelledDay(text.trim());
  if (!day || !isPartialDate(day) || day < earliest) return undefined;
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return day <= tomorrow ? day : undefined;
}

/** The calendar day as written, whatever its zone: that is what the paper prints. */
function isoDay(text: string): string | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T\d|$)/.exec(text);
  return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : undefined;
}

/** “Tue, 10 Nov 2020 08:30:00 GMT”, “November 10, 2020”: what `Date.parse` reads, if it names its year and a month in letters. */
function spelledDay(text: string): string | undefined {
  if (text.length > 60 || !/\b\d{4}\b/.test(text) || !/\p{L}{3}/u.test(text)) return undefined;
  const withoutTime = text.replace(/\s*\d{1,2}:\d{2}.*$/, '');
  const time = Date.parse(`${withoutTime} UTC`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

const articleType = /Article|Posting|Report|Page$|Review$/;
/** Objects looked at in one page's JSON-LD, at most. */
const objectLimit = 2000;

/** `datePublished` of articles, then of anything else. */
function structuredDates(page: Document): string[] {
  const articles: string[] = [];
  const others: string[] = [];
  let left = objectLimit;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || left-- <= 0) return;
    if (Array.isArray(value)) return value.forEach(visit);
    const { '@type': type, datePublished } = value as Record<string, unknown>;
    const dates = [datePublished].flat().filter((date) => typeof date === 'string');
    (articleType.test(String(type)) ? articles : others).push(...dates);
    Object.values(value).forEach(visit);
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]'))
    try {
      visit(JSON.parse(script.textContent ?? ''));
    } catch {
      // The page's JSON is broken: the other sources are asked.
    }
  return [...articles, ...others];
}

/** Names of metas in the order in which they are believed. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
];

function metaDates(page: Document): string[] {
  const found: [rank: number, text: string][] = [];
  for (const meta of page.querySelectorAll('meta[content]'))
    for (const attribute of ['property', 'name', 'itemprop']) {
      const rank = metaNames.indexOf((meta.getAttribute(attribute) ?? '').toLowerCase());
      if (rank >= 0) found.push([rank, meta.getAttribute('content') ?? '']);
    }
  return found.sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** Times that say they are the publication's, then the first of the article. A page's other times may be anything. */
function timeDates(page: Document): string[] {
  const marked = [...page.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')];
  const first = page.querySelector('article time[datetime], main time[datetime]');
  return [...marked, ...(first ? [first] : [])].map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
  );
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `/2020/11/10/…`, `/2020-11-10-…`, `/20201110/…`, `/2020/nov/10/…`: whole days only. */
function addressDates(address: string): string[] {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const numbers =
    /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-](\d{4})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  const names = /\/(\d{4})\/([a-z]{3})\/(\d{1,2})(?=\/|$)/i.exec(path);
  const month = names ? monthNames.indexOf((names[2] ?? '').toLowerCase()) + 1 : 0;
  return [
    ...(numbers ? [`${numbers[1]}-${numbers[2]}-${numbers[3]}`] : []),
    ...(names && month > 0 ? [`${names[1]}-${month}-${names[3]}`] : []),
  ];
}
