/**
 * Chinese and Japanese write a body's country directly before its name: 美国商务部, 米連邦通信委員会. The whole is the body's name, and
 * the country says which of several bodies is meant.
 */
import { hasKanaOrHan } from './east-asian';
import type { Profile } from './profile';
import type { Hit } from './scan';
import type { Telling, Words } from './words';

const bodies = new Set(['regulator', 'government', 'security']);

/** How the names of bodies end, as opposed to what they are called for short. */
const bodyNoun = /(?:部|省|局|庁|署|会|委|院|办|室|中心|机构|機関|センター)$/;

/** Countries by the one character that headlines have for them. Those that end common words, such as 日 and 法, are left out. */
const abbreviations: Readonly<Record<string, string>> = {
  米: 'US',
  美: 'US',
  英: 'GB',
  独: 'DE',
  德: 'DE',
  仏: 'FR',
  伊: 'IT',
  蘭: 'NL',
  露: 'RU',
  俄: 'RU',
  韓: 'KR',
  韩: 'KR',
  豪: 'AU',
  澳: 'AU',
  印: 'IN',
};

/** Before an abbreviation, these make it another word, or one of several countries: 北米, 中美. */
const otherBefore = /[北南全欧拉中日英美米韩韓]$/;

/** Directly before, these make it a body of a province, a town, a county or a firm: 市发改委, 广东省委网信办, 上海国资委, 公司商务部. */
const ofSomewhere =
  /(?:[省市县区州镇旗]委?|地方|各地|属地|各级|公司|酒店|饭店|学生会|协会|本厂|我校|社团|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|西藏|宁夏|新疆|内蒙古|上海|天津|重庆|深圳|广州|杭州|南京|武汉|成都)$/;

/** Directly after, these make it a firm's department: 商务部经理, 商务部、销售部. */
const ofFirm =
  /^(?:经理|总监|主管|专员|助理|干事|部员|实习|同事|、(?:宣传|人事|市场|销售|后勤|文艺|体育|学习|外联|客服|采购|行政)部)/;

/** Directly after, these make it an agency or an institute of its own: 総務省消防庁, 商务部研究院. */
const ofItsOwn = /^[\u3400-\u9fffァ-ヺー]{0,8}?(?:庁|研究院|研究所|学院|大学|病院|医院|出版社|博物馆)/;

/** The longest name of a country, in characters. */
const longest = 10;

/** Hits of bodies that stand directly after a country: longer by it if it is theirs, gone if it is another's. Others stay. */
export function withCountries(
  text: string,
  hits: readonly Hit[],
  words: Words,
  profile: (entity: number) => Profile,
): Hit[] {
  return hits.flatMap((hit) => {
    const { start, end, name } = hit;
    if (!bodyNoun.test(name.text)) return [hit];
    if (!name.readings.every(({ entity }) => bodies.has(profile(entity).category))) return [hit];
    if (name.readings.some(({ entity }) => profile(entity).country === 'CN') && isLocal(text, start, end)) return [];
    if (ofItsOwn.test(text.slice(end, end + 12))) return [];
    if (!hasKanaOrHan(text.charAt(start - 1))) return [hit];
    // 东德的国家安全部 is another's too.
    const owner = text.charAt(start - 1) === '的' ? placeBefore(text, start - 1, words) : undefined;
    if (owner && !name.readings.some(({ entity }) => owner.countries.includes(profile(entity).country))) return [];
    const place = placeBefore(text, start, words) ?? abbreviationBefore(text, start);
    if (!place) return [hit];
    const here = name.readings.filter(({ entity }) => place.countries.includes(profile(entity).country));
    if (here.length === 0) return name.readings.some(({ entity }) => isShared(profile(entity).country)) ? [hit] : [];
    const from = start - place.length;
    const readings = here.map(({ entity }) => ({ entity, rule: 'plain' as const }));
    return [{ start: from, end, name: { ...name, text: text.slice(from, start) + name.text, readings } }];
  });
}

/** Whether a body is not China's but one of a province, a town or a firm. */
function isLocal(text: string, start: number, end: number): boolean {
  return ofSomewhere.test(text.slice(Math.max(0, start - 4), start)) || ofFirm.test(text.slice(end, end + 5));
}

interface Place {
  readonly length: number;
  readonly countries: readonly string[];
}

function placeBefore(text: string, end: number, words: Words): Place | undefined {
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const countries = countriesAloneOf(words.tellingOf(text.slice(end - length, end)));
    if (countries.length > 0) return { length, countries };
  }
  return undefined;
}

/** The countries of a telling, without those of a city: 上海国资委 is no body of the state. */
function countriesAloneOf({ places }: Telling): string[] {
  return places.split('@').filter((place) => place.length === 2);
}

function abbreviationBefore(text: string, end: number): Place | undefined {
  const country = abbreviations[text.charAt(end - 1)];
  return country && !otherBefore.test(text.slice(0, end - 1)) ? { length: 1, countries: [country] } : undefined;
}

function isShared(country: string): boolean {
  return country === 'EU' || country === 'INT';
}
