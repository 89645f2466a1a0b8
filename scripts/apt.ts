import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';

/** Installs Debian packages, where that is possible; the caller looks whether they are there. */
export function installPackages(...names: string[]): void {
  console.log(`Installing ${names.join(', ')} with apt-get …`);
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', ...names], options);
  } catch {
    // The caller says what is missing.
  }
}
