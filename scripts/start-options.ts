import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers';

export const startUsage =
  'usage: npm start [-- [--browser chrome|firefox] [--shot FILE.png [--hover TEXT]] [URL | FILE.html | FILE.txt]]';

/** A command line that does not fit; the usage line belongs beside it. */
export class UsageError extends Error {}

/** What `npm start` is to do. */
export interface StartOptions {
  readonly browser: BrowserName;
  /** An http or https address, or the path of an .html or .txt file; by default the shipped article. */
  readonly page: string;
  /** Where to save a picture, in place of staying open. */
  readonly shot?: string | undefined;
  /** The text to rest the pointer on for the picture. */
  readonly hover?: string | undefined;
}

export const shippedArticle = 'tests/pages/article.html';

/**
 * Reads the command line. Undefined where help is asked for.
 * @throws a UsageError that says which argument is wrong.
 */
export function readStartOptions(args: readonly string[]): StartOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chrome' },
      shot: { type: 'string' },
      hover: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  if (values.browser !== 'chrome' && values.browser !== 'firefox')
    throw new UsageError(`--browser is chrome or firefox, not ${values.browser}`);
  if (values.shot !== undefined && !values.shot.endsWith('.png'))
    throw new UsageError('--shot takes the name of a .png file');
  if (values.hover !== undefined && values.shot === undefined) throw new UsageError('--hover goes with --shot');
  if (positionals.length > 1) throw new UsageError(`one page at a time, not ${positionals.length}`);
  const page = positionals[0] ?? shippedArticle;
  if (!/^https?:\/\//.test(page)) {
    if (!/\.(html?|xhtml|txt)$/i.test(page))
      throw new UsageError(`${page} is neither an http address nor an .html or .txt file`);
    if (!existsSync(page)) throw new UsageError(`there is no file ${page}`);
  }
  return { browser: values.browser, page, shot: values.shot, hover: values.hover };
}
