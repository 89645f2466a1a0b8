import browser from 'webextension-polyfill';

/** Opens the library at a place in it, such as `/entity/huawei` or `/search/nokia`, in a new tab. */
export async function openLibrary(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/library/index.html#${path}`) });
}

/** Where the library searches for a text. */
export function searchPath(words: string): string {
  return `/search/${encodeURIComponent(words.trim().slice(0, 200))}`;
}
