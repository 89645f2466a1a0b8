import type { Reason, ReasonCode } from '../../matching/mention';
import { countryName, type TextKey, text } from '../../ui/text';

const keys: Readonly<Record<ReasonCode, TextKey>> = {
  unconditional: 'reasonUnconditional',
  readSoBefore: 'reasonReadSo',
  readSoElsewhere: 'reasonReadSo',
  telecomWords: 'reasonTelecomWords',
  fieldWords: 'reasonFieldWords',
  namesNear: 'reasonNamesNear',
  namesOnPage: 'reasonNamesOnPage',
  inList: 'reasonInList',
  quoted: 'reasonQuoted',
  calledCompany: 'reasonCalledCompany',
  apposed: 'reasonApposed',
  fullName: 'reasonFullName',
  defined: 'reasonDefined',
  country: 'reasonCountry',
  site: 'reasonSite',
  compatriots: 'reasonCompatriots',
  topic: 'reasonTopic',
  onlyFit: 'reasonOnlyFit',
  shortForm: 'reasonShortForm',
};

/** A reason in the interface's language; words of the page stay as they are. */
export function reasonText([code, ...details]: Reason): string {
  return text(
    keys[code],
    details.map((detail) => (/^[A-Z]{2}$/.test(detail) ? countryName(detail) : detail)).join(', '),
  );
}
