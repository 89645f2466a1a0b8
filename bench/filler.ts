/**
 * Words between the names of a generated page: everyday prose that names nobody, by language. `field` words are of telecom, as in the
 * articles that the extension is for.
 */
export interface Filler {
  readonly language: string;
  readonly words: readonly string[];
  readonly field: readonly string[];
  /** What stands around a name in a sentence: plain words, so that nothing beside it makes it a street, a hall or another firm. */
  readonly around: readonly [before: string, after: string];
  /** What stands between words; nothing in scripts that have no spaces. */
  readonly space: string;
  readonly stop: string;
}

const split = (text: string) => text.split(' ');

export const fillers: readonly Filler[] = [
  {
    language: 'en',
    words: split(
      'the the the of of and to to in a is that for it on was with as at by be this have from or had not but what all were when we there can an your which their if will each about how up out them then she many some so these would other into has more two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why help put years different away again off went old number great tell men say small every found still between should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always looked show large often together asked house world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew its try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually',
    ),
    field: split(
      'network networks spectrum broadband carriers antennas rollout subscribers fibre licence mobile roaming',
    ),
    around: ['that ', ' says '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'fr',
    words: split(
      'le la les de des du et est une dans qui que pour sur au aux pas avec ce il sont par plus cette mais comme on tout nous sa ses fait elle deux même aussi bien peut sans autre après ans entre jour temps très encore leur dont où moins selon contre ainsi depuis toujours alors avant chez pendant vers quand monde année semaine matin question projet marché prix accord travail rapport mesure place partie nombre décision',
    ),
    field: split('réseau réseaux fréquences antennes fibre abonnés opérateurs licence débit itinérance'),
    around: ['que ', ' dit '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'de',
    words: split(
      'der die das und ist den dem nicht ein eine mit von auf im für sich des zu wird hat auch als an aus bei nach wie noch nur so über kann mehr wenn man oder vor durch unter sehr seit gegen schon wieder zwischen zwei jetzt immer heute neue jahr woche tag arbeit stadt seite leben fragen bericht zahl entscheidung ausbau vertrag preis bereich markt menschen vergangenen könnte wollen müssen weil damit',
    ),
    field: split('netz netze frequenzen antennen glasfaser mobilfunk lizenz breitband kunden betreiber'),
    around: ['dass ', ' sagt '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'es',
    words: split(
      'el la los las de y una del que por con para su al se es lo más fue como pero sus le ha este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto antes algunos unos yo otro otras otra él tanto esa estos mucho nada tiempo año día semana precio acuerdo decisión informe trabajo ciudad',
    ),
    field: split('red redes espectro antenas fibra abonados operadores licencia móvil banda'),
    around: ['que ', ' dice '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'sv',
    words: split(
      'och att det som på är av för till den har inte om ett vid från kan men så sig var han hon alla man under också efter eller nu där mot ska skulle över mer blir detta år få genom två andra när sedan hela bara utan mycket dag tid vecka arbete pris avtal beslut rapport stad frågan enligt mellan redan flera första stora nya',
    ),
    field: split('nät nätet frekvenser antenner fiber abonnenter operatörer licens bredband mobilnät'),
    around: ['att ', ' säger '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'fi',
    words: split(
      'ja on ei että oli se myös ovat sekä joka mutta kun sen kuin ole mukaan hän jo voi niin vain tai jos nyt siitä sitä ne vielä olla tämä tässä hyvin noin ennen jälkeen aina kanssa koko enemmän uusi vuosi viikko päivä aika työ hinta sopimus päätös raportti kaupunki kysymys ihmiset maailma eri kaksi ensi viime suuri',
    ),
    field: split(
      'verkko verkot taajuudet antennit kuitu liittymät operaattorit toimilupa laajakaista matkapuhelinverkko',
    ),
    around: ['että ', ' kertoo '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'ru',
    words: split(
      'и в не на что с он как это по но они мы она так его за от из у же ты все для бы было до если уже или быть был чтобы когда даже году время день работа город вопрос решение доклад цена договор человек может только после между через перед новый большой каждый другой первый неделя жизнь место под над при без также более очень',
    ),
    field: split('сеть сети частоты антенны оптика абоненты операторы лицензия связь роуминг'),
    around: ['что ', ' сообщает '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'ar',
    words: split(
      'في من على أن إلى عن مع هذا هذه التي الذي كان قد لا ما كل بعد قبل بين عند حتى لم لن هو هي نحن ثم أو إذا غير أكثر أول يوم وقت عام أسبوع عمل سعر اتفاق قرار تقرير مدينة سؤال ناس عالم حياة مكان جديد كبير آخر أيضا منذ خلال حول دون فوق تحت',
    ),
    field: split('شبكة شبكات الطيف هوائيات ألياف مشتركين مشغلين ترخيص الاتصالات التجوال'),
    around: ['أن ', ' قالت '],
    space: ' ',
    stop: '. ',
  },
  {
    language: 'zh',
    words: split(
      '的 了 在 是 我们 有 和 就 不 人 都 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 时候 今天 昨天 明天 工作 城市 问题 决定 报告 价格 协议 生活 地方 新的 大的 每个 其他 第一 以后 之前 之间 因为 所以 但是 如果 已经 可以 应该 非常 更加 继续 开始',
    ),
    field: split('网络 频谱 天线 光纤 用户 运营商 牌照 通信 漫游 基站'),
    around: ['、', '、'],
    space: '',
    stop: '。',
  },
  {
    language: 'ja',
    words: split(
      'の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その あっ よう また もの という あり まで られ なる へ か だ これ によって により おり より による ず なり られる において 今日 昨日 仕事 街 問題 決定 報告 価格 契約 生活 場所 新しい 大きい',
    ),
    field: split('回線 周波数 アンテナ 光ファイバー 加入者 事業者 免許 通信 基地局'),
    around: ['、', '、'],
    space: '',
    stop: '。',
  },
];
