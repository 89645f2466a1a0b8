import { expect, it } from 'vitest';
import { languageOf } from '../../src/matching/language';

it.each([
  ['en', 'The regulator said that the auction was open to all of the operators in the country.'],
  ['fr', 'Le régulateur a annoncé que les opérateurs sont dans une situation qui est difficile pour le pays.'],
  ['de', 'Der Netzbetreiber hat die Frequenzen von der Behörde für das ganze Land mit einer Auflage erhalten.'],
  ['es', 'El operador anunció que los clientes de la red no pagarán más por las llamadas en el país.'],
  ['sv', 'Myndigheten sade att det är operatören som har ansvar för nätet och inte kunden.'],
  ['fi', 'Virasto kertoi että verkko on valmis ja se on myös nopea kuin ennen mutta ei vielä kaikille.'],
  ['ru', 'Оператор сообщил, что сеть готова.'],
  ['zh', '监管机构表示，网络已经准备就绪。'],
  ['ja', '規制当局はネットワークの準備ができたと発表した。'],
  ['ar', 'قالت الهيئة إن الشبكة جاهزة في جميع المناطق.'],
])('tells %s by its text', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it('believes the text more than what the page declares', () => {
  expect(languageOf('Der Netzbetreiber hat die Frequenzen von der Behörde und das ist nicht wenig.', 'en')).toBe('de');
  expect(languageOf('Huawei', 'sv-SE')).toBe('sv');
  expect(languageOf('Huawei', 'pl')).toBeUndefined();
});
