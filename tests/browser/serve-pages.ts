import type { Handler } from '../../scripts/serve';

/** Serves a few pages of HTML, each at its path with its query, letter for letter; declines all else. */
export function servePages(pages: Readonly<Record<string, string>>): Handler {
  return ({ url = '' }, response) => {
    const page = pages[url];
    if (page === undefined) return false;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
    return true;
  };
}
