import browser from 'webextension-polyfill';
import { text } from '../ui/text';
import type { Shortcut } from './Foot';

/** The commands with their keys as they are now; none where there is no keyboard to set, as on Android. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const names = {
    next: text('command_next'),
    previous: text('command_previous'),
    'open-card': text('command_openCard'),
    toggle: text('command_toggle'),
  };
  const all = (await browser.commands?.getAll()) ?? [];
  return Object.entries(names).flatMap(([name, does]) => {
    const command = all.find((one) => one.name === name);
    return command ? [{ does, keys: command.shortcut ?? '' }] : [];
  });
}

/** Opens the browser's own page for changing them. */
export async function showShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
