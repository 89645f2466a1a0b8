/** Chinese and Japanese: where names begin and end, variants of characters, and countries before bodies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/annotate/annotate';
import { loadFacts } from '../../src/annotate/facts';
import { MARK_TEXT } from '../../src/matching/fold';
import { PageReader } from '../../src/matching/reader';

const facts = loadFacts(process.cwd(), 'all');
const mentioned = (text: string) => annotateText(facts, text).map((one) => `${one.text}=${one.id}`);

describe('names in Chinese and Japanese', () => {
  it.each([
    ['a country before a body', '美国商务部与中国商务部会谈', ['美国商务部=us-commerce', '中国商务部=mofcom']],
    ['its abbreviation', '美联邦通信委员会与米連邦通信委員会', ['美联邦通信委员会=fcc', '米連邦通信委員会=fcc']],
    ['no abbreviation that ends another word', '近日工信部发文，今日网信办开会', ['工信部=miit', '网信办=cac-cn']],
    ['an office of a ministry apart', '美国商务部工业与安全局', ['美国商务部=us-commerce', '工业与安全局=bis']],
    ['no body of another country', '波兰商务部与巴西工信部', []],
    ['no minister', '中国商务部长访欧，工信部部长随行', ['工信部=miit']],
    ['no country before a company', '米クアルコムと仏ノキア', ['クアルコム=qualcomm', 'ノキア=nokia']],
    [
      'characters of both scripts',
      '諾基亞与诺基亚、聯邦通信委員會',
      ['諾基亞=nokia', '诺基亚=nokia', '聯邦通信委員會=fcc'],
    ],
    [
      'katakana with dots or none, long vowels or none',
      'アルカテル・サブマリン・ネットワークスとアルカテルサブマリンネットワークス',
      [
        'アルカテル・サブマリン・ネットワークス=alcatel-submarine-networks',
        'アルカテルサブマリンネットワークス=alcatel-submarine-networks',
      ],
    ],
    ['no name in a longer word of katakana', 'サンフランシスコとシスコ', ['シスコ=cisco']],
    ['a name before a longer word', '华为首获大奖，提高通信能力', ['华为=huawei']],
    ['legal forms one after another', '中国移动通信集团有限公司', ['中国移动通信集团有限公司=china-mobile']],
  ])('finds %s', (_what, text, names) => {
    expect(mentioned(text)).toEqual(names);
  });

  it('finds the same however inline elements split a country and a body', () => {
    const text = '据美国联邦通信委员会消息，华为未回应';
    const read = (source: string) => {
      const reader = new PageReader(facts.knowledge);
      return reader
        .mentions(reader.read(source, () => false))
        .map(({ start, end, entity }) => [source.slice(start, end).replaceAll(MARK_TEXT, ''), entity]);
    };
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        expect(read(text.slice(0, at) + MARK_TEXT + text.slice(at))).toEqual(read(text));
      }),
    );
  });

  it('keeps offsets where characters are simplified', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('諾基亞', '與', '愛立信', '，', '電信業', '華為', 'を', '\ud800')),
        (pieces) => {
          const text = pieces.join('');
          for (const { start, end, text: surface } of annotateText(facts, text))
            expect(text.slice(start, end)).toBe(surface);
          expect(facts.knowledge.names.simplify(text)).toHaveLength(text.length);
        },
      ),
    );
  });
});
