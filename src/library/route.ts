/** Places in the library, as the part of its address after `#`. */
import { type Category, categories } from '../facts/categories';

export interface Filter {
  readonly words: string;
  readonly category: Category | undefined;
  /** ISO 3166-1 alpha-2, `EU`, `INT` … */
  readonly country: string | undefined;
}

export type Route =
  | ({ readonly page: 'browse' } & Filter)
  | { readonly page: 'entity'; readonly id: string }
  | { readonly page: 'matrix' }
  | { readonly page: 'settings' }
  | { readonly page: 'welcome' };

export const noFilter: Filter = { words: '', category: undefined, country: undefined };

/** UTF-16 units of what is searched for, at most: the time of a search grows with its words. */
const mostWords = 200;

/** The place an address names; the beginning for what it does not know. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, page, rest] = /^\/?([a-z]*)\/?(.*)$/.exec(path) ?? [];
  if (page === 'entity' && rest) return { page, id: decoded(rest) };
  if (page === 'matrix' || page === 'settings' || page === 'welcome') return { page };
  const asked = new URLSearchParams(query);
  const country = asked.get('country') ?? '';
  return {
    page: 'browse',
    words: page === 'search' ? whole(decoded(rest ?? '').slice(0, mostWords)) : '',
    category: categories.find((category) => category === asked.get('category')),
    country: /^[A-Z]{2,3}$/.test(country) ? country : undefined,
  };
}

/** The address of a place, `#` included. */
export function addressOf(route: Route): string {
  if (route.page === 'entity') return `#/entity/${encodeURIComponent(whole(route.id))}`;
  if (route.page !== 'browse') return `#/${route.page}`;
  const query = new URLSearchParams();
  if (route.category) query.set('category', route.category);
  if (route.country) query.set('country', route.country);
  const path = route.words.trim() === '' ? '#/' : `#/search/${encodeURIComponent(whole(route.words))}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A text without half characters, which no address can hold. */
const whole = (words: string) => words.replace(/\p{Surrogate}/gu, '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
