/**
 * Legal forms of companies, which belong to the span of a name: “Huawei Technologies Co., Ltd.”, “Nokia Oyj”, “华为技术有限公司”.
 */
const latinForms = [
  'Inc',
  'Incorporated',
  'Corp',
  'Corporation',
  'Co',
  'Ltd',
  'Limited',
  'LLC',
  'L\\.L\\.C',
  'LP',
  'LLP',
  'PLC',
  'plc',
  'P\\.L\\.C',
  'AG',
  'SE',
  'KGaA',
  'GmbH',
  'SA',
  'S\\.A',
  'SAS',
  'S\\.A\\.S',
  'SpA',
  'S\\.p\\.A',
  'SARL',
  'NV',
  'N\\.V',
  'BV',
  'B\\.V',
  'AB',
  'ASA',
  'AS',
  'A/S',
  'ApS',
  'Oyj',
  'Oy',
  'Abp',
  'PJSC',
  'OJSC',
  'JSC',
  'Pte',
  'Pty',
  'Bhd',
  'Berhad',
  'Sdn',
  'Tbk',
  'KK',
  'K\\.K',
  'S\\.A\\.B',
  'de C\\.V',
  'C\\.V',
  'a\\.s',
  'd\\.d',
  'Zrt',
  'Nyrt',
];
const cjkForms = ['股份有限公司', '有限责任公司', '有限公司', '株式会社', '集团', '集團', '公司', '주식회사'];

const suffix = new RegExp(
  `(?:(?:,?[ \\u00a0]\\(?(?:publ|${latinForms.join('|')})(?![\\p{L}\\p{N}_])\\)?\\.?)+|(?:${cjkForms.join('|')}){1,2})`,
  'uy',
);

/** The end of the legal forms that follow a name ending at `end`; `end` itself where there are none. A sentence's own full stop stays out. */
export function legalSuffixEnd(text: string, end: number): number {
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0x2c && next !== 0xa0 && next < 0x2e80) return end;
  suffix.lastIndex = end;
  const match = suffix.exec(text);
  if (!match) return end;
  const stop = end + match[0].length;
  return match[0].endsWith('.') && isSentenceEnd(text, stop) ? stop - 1 : stop;
}

/** A full stop after a legal form is the form's own unless the text, or its sentence, ends there. */
function isSentenceEnd(text: string, at: number): boolean {
  const rest = text.slice(at, at + 3);
  return rest === '' || /^["”’)]?(?:\s\p{Lu}|\n|\u0002|$)/u.test(rest);
}
