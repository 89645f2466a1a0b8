/**
 * The 194 member states of the International Telecommunication Union, by ISO 3166-1 alpha-2 code: the 193 members of the United
 * Nations and the Vatican City State. Palau joined last, on 19 September 2024.
 *
 * Source: ITU, “The Republic of Palau becomes ITU’s 194th Member State”, 19 September 2024,
 * https://www.itu.int/en/mediacentre/Pages/PR-2024-09-19-the-Republic-of-Palau-becomes-ITUs-194th-Member-State.aspx
 */
export const ituMemberStates: readonly string[] = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ
  BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
  CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA
  GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
  IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI
  LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
  MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK
  PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
  SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA
  UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW
`
  .trim()
  .split(/\s+/);
