import { expect, it } from 'vitest';
import { readStartOptions, shippedArticle, UsageError } from '../../scripts/start-options';

it('opens the shipped article in Chromium when nothing is said', () => {
  expect(readStartOptions([])).toEqual({ browser: 'chrome', page: shippedArticle, shot: undefined, hover: undefined });
});

it('reads all that can be said', () => {
  const args = ['--browser', 'firefox', '--shot', 'out.png', '--hover', 'Nokia', 'https://news.example/story'];
  expect(readStartOptions(args)).toEqual({
    browser: 'firefox',
    page: 'https://news.example/story',
    shot: 'out.png',
    hover: 'Nokia',
  });
});

it('gives nothing to do where help is asked for', () => {
  expect(readStartOptions(['--help'])).toBeUndefined();
});

it.each([
  [['--browser', 'lynx'], /chrome or firefox, not lynx/],
  [['--shot', 'out.jpg'], /\.png/],
  [['--hover', 'Nokia'], /goes with --shot/],
  [['a.html', 'b.html'], /one page at a time, not 2/],
  [['missing.html'], /there is no file missing\.html/],
  [['README.md'], /neither an http address nor/],
  [['file:///etc/passwd'], /neither an http address nor/],
])('refuses %j', (args, message) => {
  expect(() => readStartOptions(args)).toThrow(UsageError);
  expect(() => readStartOptions(args)).toThrow(message);
});
