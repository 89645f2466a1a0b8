import { han, kana } from './east-asian';

/** Frequent small words of languages that share an alphabet; each list's words are rare in the other languages. */
const small: Readonly<Record<string, string>> = {
  en: 'the and of to is was with that for its has have from by said are at be it as',
  fr: 'le les des du et est une dans qui que pour sur au aux pas avec ce il sont par',
  de: 'der die das und ist den dem nicht ein eine mit von auf im für sich des zu wird hat',
  es: 'el los las y una del que por con para su al se es lo más fue como',
  sv: 'och att det som på är av för till den har inte om ett vid från sade kan',
  fi: 'ja on ei että oli se myös ovat sekä joka mutta kun sen kuin ole mukaan hän jo',
};

/** What stands between words of these languages. */
const separators = /[\0-@[-`{-\u00bf\u2000-\u206f]+/;

let languagesOf: ReadonlyMap<string, readonly string[]> | undefined;

function byWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(small))
    for (const word of words.split(' ')) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  return languages;
}

/** Letters that only one of these languages uses, or nearly. */
const script = [
  [new RegExp(`[${kana}]`, 'g'), 'ja'],
  [new RegExp(`[${han}]`, 'g'), 'zh'],
  [/[\u0400-\u052f]/g, 'ru'],
  [/[\u0600-\u06ff]/g, 'ar'],
] as const;

/** Units of text that are looked at: language shows early. */
const sample = 4000;

/**
 * The language of a text, as its code, if it is one of the ten we have words of; `declared` decides where the text does not.
 * Pages often declare a language that is not theirs, so the text comes first.
 */
export function languageOf(text: string, declared = ''): string | undefined {
  const head = text.slice(0, sample);
  if (/[\u0400-\u9fff]/.test(head))
    for (const [letters, language] of script) if ((head.match(letters)?.length ?? 0) * 8 > head.length) return language;
  languagesOf ??= byWord();
  const counts: Record<string, number> = {};
  for (const word of head.toLowerCase().split(separators)) {
    const languages = languagesOf.get(word);
    if (languages) for (const language of languages) counts[language] = (counts[language] ?? 0) + 1;
  }
  let best: string | undefined;
  let most = 1;
  for (const language of Object.keys(small)) {
    const count = counts[language] ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  const tag = declared.slice(0, 2).toLowerCase();
  return best ?? (tag in small || script.some(([, language]) => language === tag) ? tag : undefined);
}
