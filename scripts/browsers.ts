/** Finds, installs and starts real browsers with the built extension. Used by `npm start`, the tests and the bench. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type WebWorker } from 'puppeteer-core';
import { installPackages } from './apt';
import { geckoId } from './firefox-manifest';
import { evaluateInBrowserWindow } from './firefox-window';

export type BrowserName = 'chrome' | 'firefox';

interface Kind {
  readonly title: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly paths: readonly string[];
  readonly packageName: string;
}

const kinds: Readonly<Record<BrowserName, Kind>> = {
  chrome: {
    title: 'Chromium, Chrome or Edge',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
    packageName: 'chromium',
  },
  firefox: {
    title: 'Firefox 142 or later',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
    packageName: 'firefox-esr',
  },
};

/** A place of the browser, by its variable, the path of commands, or where systems keep it. */
function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, paths } = kinds[name];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  for (const command of commands) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
    const path = found.stdout?.split(/\r?\n/)[0]?.trim();
    if (found.status === 0 && path) return path;
  }
  return paths.find((path) => existsSync(path));
}

/**
 * The path of a browser; installs it from Debian's packages where it is missing and that is possible.
 * @throws an Error with one sentence that says what to install.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const { title, variable, packageName } = kinds[name];
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installPackages(packageName, 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji');
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(
    `No browser found: install ${title} (on Debian: apt-get install ${packageName}), or set ${variable} to its path.`,
  );
}

/** The uuid that tests give the extension in Firefox, where it is otherwise drawn by chance. */
const firefoxUuid = '6f1d2b8e-54ad-4a57-9b0c-2f6f3f6a1c11';

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
}

export interface SessionOptions {
  readonly headless?: boolean;
  /** The folder of the built extension; by default dist/<name>. `false` starts without it. */
  readonly extension?: string | false;
  readonly viewport?: { width: number; height: number; hasTouch?: boolean; isMobile?: boolean } | null;
  readonly args?: readonly string[];
  readonly prefs?: Readonly<Record<string, unknown>>;
  /** Leaves the page of the first run open; by default it is closed, so that no other page loses the focus to it. */
  readonly keepWelcome?: boolean;
  /** What differs in its environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The X display of a browser with a head. */
  readonly display?: string;
  /** The browser’s own language as the extension sees it, such as `ar`. Firefox’s own texts stay English without a language pack. */
  readonly language?: string;
}

/** Starts a browser with a fresh profile and the built extension in it. */
export async function startBrowser(name: BrowserName, options: SessionOptions = {}): Promise<Session> {
  const folder = options.extension === false ? undefined : resolve(options.extension ?? `dist/${name}`);
  const shared: LaunchOptions = {
    executablePath: ensureBrowser(name),
    headless: options.headless ?? true,
    defaultViewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    handleSIGINT: false,
    env: {
      ...process.env,
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...(options.language ? { LANGUAGE: options.language } : {}),
      ...options.env,
    },
  };
  const session = await (name === 'chrome'
    ? startChrome(shared, folder, options)
    : startFirefox(shared, folder, options));
  if (folder && !options.keepWelcome) await closeWelcome(session);
  return session;
}

/** The extension greets its reader in a tab of its own when it is installed. */
async function closeWelcome({ name, browser }: Session): Promise<void> {
  if (name === 'chrome') {
    const target = await browser.waitForTarget((one) => one.url().endsWith('#/welcome'));
    return (await target.page())?.close();
  }
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox has no page.');
  await evaluateInBrowserWindow(
    page,
    `new Promise((resolve) => {
      const look = () => {
        const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('#/welcome'));
        if (!tab) return setTimeout(look, 20);
        gBrowser.removeTab(tab);
        resolve('');
      };
      look();
    })`,
  );
}

async function startChrome(
  shared: LaunchOptions,
  folder: string | undefined,
  options: SessionOptions,
): Promise<Session> {
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    ...shared,
    pipe: true,
    ...(folder ? { enableExtensions: [folder] } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.language ? [`--lang=${options.language}`] : []),
      ...(options.args ?? []),
    ],
  });
  if (!folder) return { name: 'chrome', browser, origin: '' };
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return { name: 'chrome', browser, origin: `chrome-extension://${new URL(worker.url()).host}` };
}

async function startFirefox(
  shared: LaunchOptions,
  folder: string | undefined,
  options: SessionOptions,
): Promise<Session> {
  const browser = await puppeteer.launch({
    ...shared,
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
      'app.normandy.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.aboutwelcome.enabled': false,
      ...options.prefs,
    },
  });
  if (options.language) await speak(browser, options.language);
  if (folder) await browser.installExtension(folder);
  return { name: 'firefox', browser, origin: `moz-extension://${firefoxUuid}` };
}

/** Makes Firefox take a language for its own: extensions loaded from here on are shown in it. */
async function speak(browser: Browser, language: string): Promise<void> {
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox has no page.');
  await evaluateInBrowserWindow(
    page,
    `(() => {
      Services.locale.availableLocales = [${JSON.stringify(language)}, 'en-US'];
      Services.locale.requestedLocales = [${JSON.stringify(language)}];
      return '';
    })()`,
  );
}

/** Chrome’s service worker, ready to be asked: its API may come a moment after the worker itself. */
export async function chromeWorker({ browser }: Session): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker cannot be reached.');
  while (!(await worker.evaluate(() => typeof chrome === 'object' && 'action' in chrome)))
    await new Promise(setImmediate);
  return worker;
}
