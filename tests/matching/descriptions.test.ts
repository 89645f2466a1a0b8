/** How each language describes what it has named: only where one antecedent fits, and never beside the name. */
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/annotate/annotate';
import { loadFacts } from '../../src/annotate/facts';

const facts = loadFacts(process.cwd(), 'all');
const described = (language: string, text: string) =>
  annotateText(facts, text, { language })
    .filter(({ kind }) => kind === 'description')
    .map((one) => `${one.text}=${one.id}`);

describe('descriptions', () => {
  it.each([
    ['en', 'Ofcom met. Britain’s telecoms regulator will decide.', ['Britain’s telecoms regulator=ofcom']],
    ['en', 'The International Telecommunication Union met. The UN agency will meet again.', ['The UN agency=itu']],
    ['en', 'Huawei lost to Ericsson. The Swedish rival of Huawei was glad.', ['The Swedish rival of Huawei=ericsson']],
    ['en', 'The FCC voted. Carriers asked the Commission for more time.', ['the Commission=fcc']],
    ['fr', 'Huawei et Ericsson équipent le réseau ; le suédois livre les antennes.', ['le suédois=ericsson']],
    [
      'fr',
      'L’Arcep a publié son avis. Le régulateur français des télécoms a tranché.',
      ['Le régulateur français des télécoms=arcep'],
    ],
    ['es', 'Nokia y Huawei venden la red. La finlandesa está contenta con la obra.', ['La finlandesa=nokia']],
    ['de', 'Ericsson und Huawei liefern die Technik. Der China-Konzern ist billiger.', ['Der China-Konzern=huawei']],
    ['de', 'Ericsson und Nokia liefern die Technik. Die Finnen sind billiger.', ['Die Finnen=nokia']],
    [
      'sv',
      'Huawei och Nokia säljer. Den kinesiska telekomjättens aktier finns inte på börsen.',
      ['Den kinesiska telekomjätten=huawei'],
    ],
    ['fi', 'Huawei ja Nokia myyvät. Kiinalaisjätti ei ole pörssissä, mutta se on suuri.', ['Kiinalaisjätti=huawei']],
    ['ru', 'Huawei и Nokia продают. Китайский гигант не на бирже.', ['Китайский гигант=huawei']],
    ['ar', 'قالت هواوي ونوكيا إن الشبكة جاهزة. والعملاق الصيني لم يعلق.', ['العملاق الصيني=huawei']],
    ['ja', 'ファーウェイとノキアが納める。中国の通信機器大手は否定した。', ['中国の通信機器大手=huawei']],
    ['zh', '华为和诺基亚供货。这家中国通信设备巨头否认。', ['这家中国通信设备巨头=huawei']],
  ])('%s: %s', (language, text, wanted) => expect(described(language, text)).toEqual(wanted));

  it.each([
    ['en', 'Vivo, the Chinese phone maker, sells phones. Oppo sells more.'],
    ['en', 'Ericsson won. The Swedish vendor Ericsson is glad.'],
    ['en', 'Huawei and ZTE met. The Chinese vendor was glad.'],
    ['en', 'Ofcom met. The UK cyber agency will decide.'],
    ['fr', 'Ericsson est là. Le suédois Björn Borg est un joueur de tennis.'],
    ['de', 'Ericsson kam. Der schwedische Rüstungskonzern ist ein anderer.'],
    ['zh', '华为供货。中国企业很多。该公司否认。'],
    ['ja', 'ファーウェイが納める。中国企業は多い。'],
    ['zh', '华为供货。这家中国企业家协会开会。'],
    ['ja', 'サムスンが納める。サムスンは韓国の企業である。'],
    ['en', 'Spark sells 5G phones. The New Zealand Company of 1840 sold land.'],
    ['en', 'Ofcom met. The British agency for horse racing met too.'],
    ['fr', 'Ericsson est là. Le géant suédois du meuble aussi.'],
    ['de', 'Apple kam. Der amerikanische Konzern für Limonade kam auch.'],
    ['ar', 'قالت أورنج إن الشبكة جاهزة. الشركة الفرنسية للأجبان لم تعلق.'],
    ['en', 'Samsung sells phones. The Korean rival LG sells more.'],
    ['fi', 'Nokia myy verkkoja. Suomalaisten yritysten osuus kasvoi, ja suomalaisyhtiöt iloitsivat.'],
    ['fi', 'Nokia on suomalainen yhtiö, ja se myy verkkoja.'],
    ['de', 'Apple kam. Die US-Konzerne sind groß.'],
    ['fr', 'Le Parlement européen a voté ; le Parlement belge aussi.'],
  ])('abstain, %s: %s', (language, text) => expect(described(language, text)).toEqual([]));
});
