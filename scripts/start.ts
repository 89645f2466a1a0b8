/** `npm start`: builds the extension and opens it in a real browser on a news article, or takes a picture of that. */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { namesOf } from '../src/facts/names';
import { readFacts } from '../src/facts/read';
import { type Session, startBrowser } from './browsers';
import { buildTarget } from './build-target';
import { type Server, serve } from './serve';
import { shoot } from './shot';
import { readStartOptions, type StartOptions, startUsage, UsageError } from './start-options';
import { textPage } from './text-page';

/** Where the picture goes when nobody said so. */
const pictureWithoutDisplay = 'dist/start.png';

async function main(options: StartOptions): Promise<void> {
  console.log(`Building the extension for ${options.browser} …`);
  await buildTarget(options.browser);
  const { server, url } = await publish(options.page);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  try {
    if (options.shot !== undefined) await takePicture(options, url, options.shot);
    else if (hasDisplay) await stayOpen(options, url);
    else {
      console.log(`There is no display here (DISPLAY is not set): taking a picture instead.`);
      await takePicture(options, url, pictureWithoutDisplay);
    }
  } finally {
    server?.close();
  }
}

/** The address of a page; a file is served on this machine, since the extension works on http and https pages. */
async function publish(page: string): Promise<{ server?: Server; url: string }> {
  if (/^https?:\/\//.test(page)) return { url: page };
  const name = basename(page);
  const isText = /\.txt$/i.test(page);
  const server = await serve([dirname(resolve(page))], (request, response) => {
    if (!isText || request.url !== '/text.html') return false;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(textPage(readFileSync(page, 'utf8'), name));
    return true;
  });
  return { server, url: `${server.origin}/${isText ? 'text.html' : encodeURIComponent(name)}` };
}

async function takePicture(options: StartOptions, url: string, file: string): Promise<void> {
  const session = await startBrowser(options.browser, { headless: true });
  try {
    const page = await session.browser.newPage();
    await page.goto(url);
    const text = await shoot(session, page, file, { text: options.hover, names: namesToShow() });
    console.log(`The card of “${text}” on ${url}: ${file}`);
  } finally {
    await session.browser.close();
  }
}

/** Names worth a first look: those of vendors, regulators, agencies and test centres. */
function namesToShow(): string[] {
  const shown = new Set(['vendor', 'regulator', 'security']);
  return readFacts(process.cwd())
    .files.filter(({ category }) => shown.has(category))
    .flatMap(({ entity }) => namesOf(entity).map(({ text }) => text));
}

async function stayOpen(options: StartOptions, url: string): Promise<void> {
  const session = await startBrowser(options.browser, { headless: false, viewport: null });
  const [first] = await session.browser.pages();
  const page = first ?? (await session.browser.newPage());
  await page.goto(url);
  await page.bringToFront();
  console.log(
    `${url} is open with Backhaul in it. Rest the pointer on an underlined name, or click the extension’s icon. Close the window or press Ctrl-C to end.`,
  );
  await closed(session);
}

/** Resolves when the reader closes the last window or interrupts the command. */
async function closed(session: Session): Promise<void> {
  const { browser } = session;
  await new Promise<void>((done) => {
    browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
    browser.on('targetdestroyed', async () => {
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) done();
    });
  });
  await browser.close().catch(() => undefined);
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options) await main(options);
  else console.log(startUsage);
} catch (error) {
  console.error(`start: ${(error as Error).message}`);
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (isUsage) console.error(startUsage);
  process.exitCode = isUsage ? 2 : 1;
}
