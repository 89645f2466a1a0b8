/** What stands beside a name in Chinese and Japanese, which have no capital letters to tell. Offsets are those of the name. */

import { han, hasKanaOrHan, kanaToHan } from './east-asian';

const dotted = new RegExp(`[${kanaToHan}][·・][${kanaToHan}]$`);
const model = new RegExp(`^[${kanaToHan}](?:[A-Z][a-z]+[A-Z0-9 ]|[A-Z]{1,4}\\d|[A-Z][a-z]{3,})`);

/** A dot before, as between given name and surname: 约翰·爱立信. */
export function isAfterDot(text: string, start: number): boolean {
  return dotted.test(text.slice(Math.max(0, start - 2), start + 1));
}

/** A word before that only a person is called in a report: 被告人高通. */
export function isAfterPerson(text: string, start: number): boolean {
  return /(?:被告人|嫌疑人|上诉人|罪犯|证人|受害人|辩护人)$/.test(text.slice(Math.max(0, start - 3), start));
}

/** A dot after ideographs, as a surname follows: 戴尔·卡耐基. */
export function isBeforeDot(text: string, end: number): boolean {
  return givenName.test(text.slice(end - 1, end + 2));
}

const givenName = new RegExp(`^[${han}]·[${han}]`);

/** A form of address after a name in these scripts: エリクソンさん. */
export function isAddressed(text: string, start: number, end: number): boolean {
  if (!hasKanaOrHan(text.charAt(start))) return false;
  return /^(?:さん|氏|先生|女士|小姐|教授|博士|夫妇|夫妻)/.test(text.slice(end, end + 2));
}

/** A word in katakana goes on after a dot: エアバス・ヘリコプターズ. */
export function goesOnInKatakana(text: string, end: number): boolean {
  return /^[ァ-ヺー]・[ァ-ヺ]/.test(text.slice(end - 1, end + 2));
}

/** A Latin name goes on in katakana, as those of daughters do: NECネッツエスアイ. */
export function katakanaAfter(text: string, end: number): string | undefined {
  return /^[A-Z]([ァ-ヺー]{2,})/.exec(text.slice(end - 1, end + 12))?.[1];
}

/** The type of a product follows directly: 三星S23, サムスンGalaxy. */
export function isBeforeModel(text: string, end: number): boolean {
  return model.test(text.slice(end - 1, end + 8));
}

const venue =
  /^・?(?:路(?![由径線线])|街|大道|村|镇|鎮|市(?![场場值占价面盈])|县(?!域)|小学|中学|体育|球场|球場|球馆|竞技场|競技場|公园|公園|大球场|剧院|剧场|音乐厅|足球|篮球|队(?!伍)|狮|巫师|双子|雙子|[鹰鷹](?!眼)|桃猿|悍[将將]|(?:硬式)?野球部|ラグビー部|陸上部|ドーム|スタジアム|アリーナ|パーク|ホール|球団|ホークス|イーグルス|杯|カップ|駅|桥(?![接段])|[\u3400-\u9fff]{1,3}(?:ドーム|スタジアム|アリーナ|パーク|ホール|球場|体育館|球场|体育馆))/;

/** A street, station, hall or club follows: 高通路, ソフトバンクホークス, 富士通フロンティアーズ. */
export function isBeforeVenue(text: string, end: number): boolean {
  const after = text.slice(end, end + 14);
  return venue.test(after) || (team.test(after) && !firm.test(after));
}

/** Teams in Japanese have names in the plural of English; so do some firms. */
const team = /^・?[ァ-ヺー]{2,9}(?:ーズ|ンズ|アズ|ルズ|ッツ|ーツ|ークス|ックス)(?![ァ-ヺー])/;
const firm = /(?:ジーズ|ワークス|ションズ|テムズ|サービシズ|ーターズ|ホールディングス|ボックス|テックス)/;

/**
 * A company of another trade follows, which has only the first part of its name in common: サムスン生命, LG化学, 三星医疗.
 */
export function isOtherTrade(text: string, end: number): boolean {
  return otherTrade.test(text.slice(end, end + 14));
}

const otherTrade =
  /^(?:生命|人寿|損保|火災|火灾|保険(?![料金])|银行|銀行|証券|证券|重工|化学|化學|化工|製薬|制药|バイオ|エネルギーソリューション|ゼネラル|タイヤ|不動産|物産|建設|美術|製菓|食品|医疗|医療|新材|发电|期货|地产)/;
