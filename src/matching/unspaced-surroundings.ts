/** What stands beside a name in Chinese and Japanese, which have no capital letters to tell. Offsets are those of the name. */

import { hasKanaOrHan, kanaToHan } from './east-asian';

const dotted = new RegExp(`[${kanaToHan}][·・][${kanaToHan}]$`);
const model = new RegExp(`^[${kanaToHan}](?:[A-Z][a-z]+[A-Z0-9 ]|[A-Z]{1,4}\\d|[A-Z][a-z]{3,})`);

/** A dot before, as between given name and surname: 约翰·爱立信. */
export function isAfterDot(text: string, start: number): boolean {
  return dotted.test(text.slice(Math.max(0, start - 2), start + 1));
}

/** A form of address after a name in these scripts: エリクソンさん. */
export function isAddressed(text: string, start: number, end: number): boolean {
  if (!hasKanaOrHan(text.charAt(start))) return false;
  return /^(?:さん|氏|先生|女士|小姐|教授|博士|夫妇|夫妻)/.test(text.slice(end, end + 2));
}

/** A word in katakana goes on after a dot: エアバス・ヘリコプターズ. */
export function goesOnInKatakana(text: string, end: number): boolean {
  return /^[ァ-ヺー]・[ァ-ヺ]/.test(text.slice(end - 1, end + 2));
}

/** The type of a product follows directly: 三星S23, サムスンGalaxy. */
export function isBeforeModel(text: string, end: number): boolean {
  return model.test(text.slice(end - 1, end + 8));
}

const venue =
  /^(?:路(?![由径線线])|街|大道|村|镇|鎮|小学|中学|体育|球场|球場|足球|篮球|ドーム|スタジアム|アリーナ|球団|ホークス|イーグルス|杯|カップ|駅)/;

/** A street, station, hall or club follows: 高通路, ソフトバンクホークス. */
export function isBeforeVenue(text: string, end: number): boolean {
  return venue.test(text.slice(end, end + 6));
}
