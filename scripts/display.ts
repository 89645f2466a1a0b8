/** A display for browsers with a head, where nobody looks. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { installPackages } from './apt';

/**
 * Starts an X display that nobody sees, for what only a browser with a head does, such as its own keyboard shortcuts; and
 * xdotool to press keys on it. Both are installed from Debian's packages where they are missing.
 * @throws an Error with one sentence that says what to install.
 */
export async function startDisplay(): Promise<Display> {
  ensureCommand('Xvfb', 'xvfb');
  ensureCommand('xdotool', 'xdotool');
  // Xvfb chooses a free display and writes its number to the file descriptor that it is given.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    (server.stdio[3] as Readable).once('data', (data: Buffer) => resolve(String(data).trim()));
  });
  const name = `:${number}`;
  return {
    name,
    press: (keys) => {
      execFileSync('xdotool', ['key', '--clearmodifiers', keys], { env: { ...process.env, DISPLAY: name } });
    },
    focus: (title) => {
      const options = { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' } as const;
      const windows = execFileSync('xdotool', ['search', '--sync', '--onlyvisible', '--name', title], options);
      execFileSync('xdotool', ['windowfocus', '--sync', windows.trim().split('\n').at(-1) ?? ''], options);
    },
    close: () => server.kill(),
  };
}

export interface Display {
  /** As in the DISPLAY variable. */
  readonly name: string;
  /** Presses keys as xdotool names them, such as `alt+period`. */
  press(keys: string): void;
  /** Gives the keyboard to the window whose title contains a text. */
  focus(title: string): void;
  close(): void;
}

function ensureCommand(command: string, packageName: string): void {
  const isThere = () => spawnSync('which', [command]).status === 0;
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installPackages(packageName);
  if (!isThere()) throw new Error(`${command} is missing: install it (on Debian: apt-get install ${packageName}).`);
}
