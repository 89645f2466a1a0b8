/**
 * Words that judge. A fact says what was decided, found or alleged, by whom; the reader judges.
 * A name of a law or a report that contains such a word goes in quotation marks in the file, and is let through.
 */
export const loadedWords: readonly string[] = [
  'notorious',
  'infamous',
  'controversial',
  'so-called',
  'regime',
  'shady',
  'sinister',
  'rogue',
  'crackdown',
  'tech giant',
  'telecom giant',
  'behemoth',
  'juggernaut',
  'spy gear',
  'spyware maker',
  'trojan horse',
  'backdoored',
  'weaponised',
  'weaponized',
  'bully',
  'puppet',
  'evil',
  'nefarious',
  'draconian',
  'witch hunt',
  'witch-hunt',
  'hysteria',
  'paranoia',
  'disgraced',
  'embattled',
  'beleaguered',
  'slammed',
  'blasted',
  'outrageous',
  'shocking',
  'scandalous',
  'kowtow',
  'red scare',
  'protectionist',
  'cheat',
  'cheated',
  'stole',
  'thief',
  'propaganda',
  'world-class',
  'industry-leading',
  'cutting-edge',
  'best-in-class',
  'revolutionary',
  'groundbreaking',
  'visionary',
];

const pattern = new RegExp(`(?<![\\w-])(?:${loadedWords.join('|')})(?![\\w-])`, 'giu');

/** The loaded words in `text`, outside quotation marks. */
export function findLoadedWords(text: string): string[] {
  return text.replace(/[“"][^”"]*[”"]/g, '').match(pattern) ?? [];
}
