/** Chinese characters in their simplified form, after OpenCC: names and words are kept in one form only. */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const first = 0x3400;
const last = 0x9fff;

let forms: ReadonlyMap<string, string> | undefined;

/** Every traditional character whose simplified form differs, with that form. */
function simplifiedForms(): ReadonlyMap<string, string> {
  if (forms) return forms;
  const all = Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  const converted = convert(all.join('\n')).split('\n');
  forms = new Map(all.flatMap((form, index) => (form === converted[index] ? [] : [[form, converted[index] ?? form]])));
  return forms;
}

/** The text with each character in its simplified form; its length stays. */
export function simplified(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (form) => {
    const simple = simplifiedForms().get(form);
    return simple?.length === 1 ? simple : form;
  });
}

/** The pairs of traditional and simplified form, one after the other, whose simplified form stands in `text`. */
export function variantsIn(text: string): string {
  const used = new Set(text);
  return [...simplifiedForms()]
    .filter(([, simple]) => simple.length === 1 && used.has(simple))
    .flat()
    .join('');
}
