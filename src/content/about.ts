import type { PageAbout } from '../matching/reader';

/** What this page says about itself as a whole, in its language, address, title and metadata. */
export function aboutPage(): PageAbout {
  const meta = (selector: string) => document.querySelector<HTMLMetaElement>(selector)?.content ?? undefined;
  return {
    language: document.documentElement.lang || undefined,
    host: location.hostname,
    title: document.title,
    section: meta('meta[property="article:section"]'),
    keywords: meta('meta[name="news_keywords"], meta[name="keywords"]'),
  };
}
