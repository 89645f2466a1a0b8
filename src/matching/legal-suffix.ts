/**
 * Legal forms of companies, which belong to the span of a name: “Huawei Technologies Co., Ltd.”, “Nokia Oyj”, “华为技术有限公司”.
 */
import { MARK_TEXT } from './fold';
import { Unmarked } from './inline-marks';
import type { IsBreak } from './scan';

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
/** In Chinese what the company does may stand before its form: 台湾之星电信股份有限公司. */
const cjkForms = [
  '(?:电信|電信|通信|通訊|通讯|技术|技術|科技)?(?:股份)?有限公司',
  '有限责任公司',
  '株式会社',
  '集团',
  '集團',
  '公司',
  '주식회사',
];

/** Made when the first name comes after which a form may stand; without Unicode properties, which take long to be made ready. */
let suffix: RegExp | undefined;
const letters = 'A-Za-z0-9_\\u00c0-\\u024f\\u0370-\\u052f\\u0590-\\u08ff\\u0900-\\u0dff';

function suffixPattern(): RegExp {
  return new RegExp(
    `(?:(?:(?:,(?! (?:SE|AS|AB|AG|LP)(?![${letters}])))?[ \\u00a0](?:\\(publ\\)|(?:publ|${latinForms.join('|')})(?![${letters}])\\.?))+|(?:${cjkForms.join('|')}){1,2})`,
    'y',
  );
}

/** The first two units of every Latin form. */
const openings = new Set(['pu', ...latinForms.map((form) => form.replaceAll('\\', '').slice(0, 2))]);

/** Whether a form may follow at `end`: most names are followed by other words, and need no expression to tell. */
function mayFollow(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next >= 0x2e80) return true;
  let at = end + (next === 0x2c ? 1 : 0);
  const space = text.charCodeAt(at);
  if (space !== 0x20 && space !== 0xa0) return false;
  if (text.charCodeAt(++at) === 0x28) at++;
  return openings.has(text.slice(at, at + 2));
}

/** The longest run of legal forms that is looked for, in units: “Co., Ltd.”, “S.A.B. de C.V.”. */
const farthest = 60;

/**
 * The end of the legal forms that follow a name ending at `end`; `end` itself where there are none. A sentence's own full stop
 * stays out. Marks between inline elements, those of which `isBreak` is false, make no difference.
 */
export function legalSuffixEnd(text: string, end: number, isBreak: IsBreak): number {
  const near = text.slice(end, end + farthest);
  if (!near.includes(MARK_TEXT)) return endOfForms(text, end);
  const rest = new Unmarked(near, (at) => isBreak(end + at));
  const stop = endOfForms(rest.text, 0);
  return stop === 0 ? end : end + rest.originalAt(stop - 1) + 1;
}

function endOfForms(text: string, end: number): number {
  if (!mayFollow(text, end)) return end;
  suffix ??= suffixPattern();
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
