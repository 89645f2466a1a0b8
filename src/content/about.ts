import { categories } from '../facts/categories';
import { names as compiled } from '../generated/names';
import { type Knowledge, knowledgeOf, type PageAbout } from '../matching/reader';
import { Names } from '../matching/scan';

let loaded: Knowledge | undefined;

/** The fact set's names and words, loaded once. */
export function knowledge(): Knowledge {
  loaded ??= knowledgeOf(
    new Names(compiled),
    compiled.words,
    compiled.profiles,
    (entity) => categories[Number(compiled.categories[entity])] ?? '',
  );
  return loaded;
}

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
