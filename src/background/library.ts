import browser from 'webextension-polyfill';

/** Opens the library at a place in it, such as `/entity/huawei` or `/search/nokia`, in a new tab. */
export async function openLibrary(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/library/index.html#${path}`) });
}

/** Where the library searches for a text: for its first 200 UTF-16 units, without half characters, which no address can hold. */
export function searchPath(words: string): string {
  return `/search/${encodeURIComponent(
    words
      .trim()
      .slice(0, 200)
      .replace(/\p{Surrogate}/gu, ''),
  )}`;
}
