/** What every reader would laugh at: ordinary senses of names that depend on their context. */
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/annotate/annotate';
import { loadFacts } from '../../src/annotate/facts';

const facts = loadFacts(process.cwd());
const mentioned = (text: string) => annotateText(facts, text).map((one) => `${one.text}=${one.id}`);

describe('ordinary senses', () => {
  it.each([
    'Orange juice and three oranges make a good sauce; add sugar to taste.',
    'Orange County voters elected a sheriff on Tuesday.',
    'Three years later, Three Dog Night played the song again.',
    'The Bell curve describes the scores of the students.',
    'Stephanie Rogers, a nurse, died on Sunday.',
    'Spark SQL reads the dataframe; Spark compiles the query.',
    'Free shipping on all orders. Free entry for children.',
    'The DNA of the mice was sequenced; DNA repair failed.',
    'She wore Vi’s hat. Elisa Rossi sang the aria at the Smart Theatre.',
    'He scored three goals for EE Rovers in the cup match.',
    'Nothing happened. Honor thy father. Apple pie with butter.',
    'Salt the water, then boil the pasta. Play nice.',
    'The Globe published a poem; the wind blew.',
    'The patient’s BSI was treated with a dose of antibiotics.',
    'The Florida Citrus Commission (FCC) met. The FCC wants more money for oranges.',
    '提高通信质量；最高通货膨胀率；难度高通过率低。',
    '村里修好了移动厕所，大路联通两县，居民很高兴。',
    '小米粥配苹果，三星期后再吃橙子。',
    '考古人员在殷墟发现甲骨文，文物将送博物馆。',
    '枫林社区俱乐部（FCC）办跳蚤市场，FCC的摊位免费。',
    'オレンジジュースとアップルパイを作るレシピ。砂糖は少々。',
    '町内の友の会（PTS）が夏祭りで合唱した。PTSの最年少は六歳。',
    'エリクソンさんは町のカフェで料理を出す。',
    'John Ericsson designed the Monitor. Ericsson died in New York.',
    'The crowd filled the O2 Arena and the Rogers Centre.',
    'تلقى الوزير اتصالات هاتفية من نظرائه، وأجرى اتصالات مع قادة المنطقة بعد قصف كابل.',
    'أنوي السفر غدا، قال زين العابدين، ودو المهندس زين الحداد ملاحظة.',
    'قالت إنها شركة اتصالات صغيرة، وإن خدمات اتصالات أفضل ستصل إلى القرية.',
    'زرنا متحف نوكيا، البلدة الفنلندية الهادئة، ثم شربنا عصير برتقال.',
    'قاد البدو الإبل إلى الوادي، وكان صوت الميغافون عاليا في الملعب.',
    'Мотив преступления неизвестен. Мегафон на столбе молчал, звучал мотив старой песни.',
    'أدرجت المحكمة عشرات المتهمين على قائمة الكيانات الإرهابية.',
    'Хоккеист Йоаким Эрикссон забил гол. Певица Фиона Эппл дала концерт.',
    'В МТС Live Холле пела Земфира, три шайбы забросил Белл.',
    'В кафе «Мегафон» пели, в театре «Мотив» премьера.',
    'МТС, машинно-тракторные станции, пахали колхозу поля. МТС было мало.',
    'The Ministry of Commerce of Wakanda and the state Department of Justice met.',
    'The Oranges of the band, and an iPhone 7 Plus for subscribers of 5G.',
    'Nokia is a small town. The church of Nokia was built in 1837, and the town has a river.',
    'El Ibex subió. FCC ganó el 1,2 %, Acciona el 0,9 %. FCC construye la carretera.',
    '市发改委、广东省委网信办和上海国资委的干部来镇里调研。',
    '学生会商务部招新，本厂招商务部经理一名。',
    '跨境电信诈骗多，民警说别信。',
    '空中移动的缆车真美，台灣大甲媽祖出巡。',
    '戴尔·卡耐基的书。芬兰小城诺基亚靠河，诺基亚市有教堂。',
    '富士通フロンティアーズとサムスン・ライオンズが勝ち、KDDI維新ホールで祝った。',
    'サムスン生命とLG化学の株が安い。',
  ])('mentions nobody in “%s”', (text) => {
    expect(mentioned(text)).toEqual([]);
  });

  it.each([
    [
      'Orange and Free raised mobile tariffs; the French operators have lost subscribers.',
      ['Orange=orange', 'Free=iliad'],
    ],
    [
      'Three UK’s network and Vodafone merge: Three customers keep their 5G tariffs, Ofcom said.',
      ['Three UK=three-uk', 'Vodafone=vodafone', 'Three=three-uk', 'Ofcom=ofcom'],
    ],
    [
      '三大运营商移动、联通、电信同日公布5G套餐，移动通信用户增长。',
      ['移动=china-mobile', '联通=china-unicom', '电信=china-telecom'],
    ],
    ['中国电信业投资增长，英国电信运营商涨价；中国电信与英国电信没有回应。', ['中国电信=china-telecom', '英国电信=bt']],
    ['KDDIはauの携帯料金を上げ、ドコモも通信料金を見直す。', ['KDDI=kddi', 'au=kddi', 'ドコモ=ntt-docomo']],
    ['L’opérateur vend au détail, au prix fort, la 5G au client ; KDDI aussi.', ['KDDI=kddi']],
    ['BT and EE will remove Huawei from the 5G core network.', ['BT=bt', 'EE=ee', 'Huawei=huawei']],
    [
      'Fridges: the Sony hums, the Microsoft store is shut, and an Apple juicer costs less than a Dell.',
      ['Sony=sony', 'Microsoft=microsoft', 'Apple=apple', 'Dell=dell'],
    ],
    ['Analysts at Dell’Oro put Nokian Lumia sales below Samsung’s.', ['Nokia=nokia', 'Samsung=samsung']],
    [
      'Brittioperaattori O2 tyhjentää mobiililompakkonsa, kertoo Vodafone.',
      ['O2=virgin-media-o2', 'Vodafone=vodafone'],
    ],
    [
      'Deutsche Telekom, Orange and Telefónica asked for more.',
      ['Deutsche Telekom=deutsche-telekom', 'Orange=orange', 'Telefónica=telefonica'],
    ],
    ['The F.C.C. fined Verizon, and European Commissioner Vestager frowned.', ['F.C.C.=fcc', 'Verizon=verizon']],
    ['In 2016 BT bought EE, the mobile operator, after the 2015 FCC order.', ['BT=bt', 'EE=ee', 'FCC=fcc']],
    ['5G NSA or NSA/SA: Ericsson sells both.', ['Ericsson=ericsson']],
    [
      'Bell and Rogers, the Canadian wireless carriers, chose Ericsson.',
      ['Bell=bell-canada', 'Rogers=rogers', 'Ericsson=ericsson'],
    ],
  ])('reads “%s”', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });
});
