import type { Reason, ReasonCode } from '../matching/mention';

const texts: Readonly<Record<ReasonCode, string>> = {
  unconditional: 'unconditional name',
  readSoBefore: 'read so several times on the page',
  readSoElsewhere: 'read so elsewhere on the page',
  telecomWords: 'telecom words near it',
  fieldWords: 'words of its field near it',
  namesNear: 'other telecom names near it',
  namesOnPage: 'other telecom names on the page',
  inList: 'it stands in a list with such names',
  quoted: 'it stands in quotation marks',
  calledCompany: 'it is called a company',
  apposed: 'a word before it says what it is',
  fullName: 'its full name is on the page',
  defined: 'the page says what it stands for',
  country: 'its country is named',
  site: 'the site is of its country',
  compatriots: 'others of its country are named',
  topic: 'the page is about telecom',
  onlyFit: 'the only one named before that fits',
  shortForm: 'a short form of the only such body named before',
};

/** A reason in English: `telecom words near it: operator, carrier`. */
export function reasonText([code, ...details]: Reason): string {
  return details.length > 0 ? `${texts[code]}: ${details.join(', ')}` : texts[code];
}
