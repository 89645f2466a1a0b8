/** Where a name begins and ends in Chinese and Japanese, which do not part words. */
import { MARK } from './fold';

/** What follows “中国电信” or “德国电信” where these are telecom in China or Germany, and no company. */
const trade =
  /^(?:运营|营运|业|行业|市场|设备|企业|巨头|监管|产业|供应|厂商|服务商|互联网|支付|电话|终端|芯片|应用|游戏|用户|主管|网络|服务|业务|部门|管理|法规?(?!国)|标准|领域|基础设施|频谱|制造|技术|科技公司)/;

/** What is written to a name in katakana without a dot, and leaves it whole: ドコモショップ, アップルジャパン. */
const second =
  /^(?:ジャパン|ショップ|ストア|ブース|グループ|モバイル|スマホ|ケータイ|タブレット|ディスプレイ|ユーザー|サーバー?|ネットワーク|ブランド|コリア|チャイナ|インディア|アメリカ)(?![ァ-ヺー])/;

function isCompound(text: string, end: number): boolean {
  return second.test(text.slice(end, end + 8));
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/**
 * Whether a name of an unspaced script is no part of a longer word, as far as that can be told. `isContext`: it is one that may be
 * something else, and so made of words that a dictionary knows.
 */
export function isCutOut(text: string, start: number, end: number, isContext = false): boolean {
  const first = text.charCodeAt(start);
  if (isKatakana(first))
    return (
      !isKatakana(text.charCodeAt(start - 1)) &&
      !(isKatakana(text.charCodeAt(end - 1)) && isKatakana(text.charCodeAt(end)) && !isCompound(text, end))
    );
  if (!isHan(first)) return true;
  if (/(?:电信|移动|联通)$/.test(text.slice(end - 2, end)) && trade.test(text.slice(end, end + 4))) return false;
  // 是中国联通世界的参与者: a verb with its object.
  if (
    text.startsWith('联通', end - 2) &&
    /^(?:世界|全国|各|内外|城乡|欧亚|两|你我|起|了|着|[东南西北]|\d)/.test(text.slice(end, end + 2))
  )
    return false;
  // 富士通り is a street.
  if (text.startsWith('通り', end - 1)) return false;
  // 商务部长 is the minister, 国家安全部署 a plan for safety.
  if (text.charAt(end - 1) === '部' && /^(?:长(?![期远])|[署门队位件])/.test(text.slice(end, end + 2))) return false;
  return end - start > (isContext ? 3 : 2) || isSegment(text, start, end);
}

/** Whether katakana is spelt without it too: a dot between words, the long vowel of ティー. Names are kept without them. */
export function isOptionalInKatakana(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x30fb && unit !== 0x30fc) return false;
  let last = at - 1;
  while (text.charCodeAt(last) === MARK) last--;
  const before = text.charCodeAt(last);
  return unit === 0x30fb ? isKatakana(before) : before === 0x30a3;
}

function isKatakana(unit: number): boolean {
  return unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb;
}

let segmenter: Intl.Segmenter | undefined;

/** Characters that are words by themselves: one of them before a longer word is no part of a name. */
const ownWord = /[高中远大小三一新全海]/;

/**
 * Whether a name of two ideographs is cut out where words are: 高通 is in 美国高通公司, not in 提高通信 (UAX 29, by dictionary). The
 * dictionary does not know all names: what is left over before a longer word, as in 华为首获, may begin one.
 */
function isSegment(text: string, start: number, end: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - 12);
  let startsWord = false;
  let isLeftOver = false;
  for (const { index } of segmenter.segment(text.slice(from, end + 12))) {
    const at = from + index;
    if (at === start) startsWord = true;
    else if (at === start + 1) isLeftOver = !ownWord.test(text.charAt(start));
    if (at >= end) return startsWord && (at === end || isLeftOver);
    if (at > start && !startsWord) return false;
  }
  return startsWord;
}
