/** What a name tells by its form alone. */
import { han } from './east-asian';
import type { Hit } from './scan';
import type { Words } from './words';

const fourIdeographs = new RegExp(`[${han}]{4}`);

/** Whether a name has more than a word, and so is hardly anything else. */
export function isPhrase(name: string): boolean {
  return name.includes(' ') || fourIdeographs.test(name);
}

const twoIdeographs = new RegExp(`^[${han}]{2}$`);

/** Whether a Chinese name is a word of telecom too: 电信, 移动. */
export function isListedWord(name: string, words: Words): boolean {
  return twoIdeographs.test(name) && /[Tw]/.test(words.tellingOf(name).letters);
}

/** Whether a name has one bearer and asks nothing of the page. */
export function isUnconditional({ name }: Hit): boolean {
  return name.readings.length === 1 && name.readings[0]?.rule !== 'context';
}
