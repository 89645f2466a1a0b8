import type { Card } from '../../facts/card';
import type { Source } from '../../facts/schema';
import { categoryName, countryName, dateText, statusName, text } from '../../ui/text';

/** A card as Markdown: name, summary, where it stands, timeline; each fact with a link to its source. Ends with a newline. */
export function markdownOf(card: Card): string {
  const cite = (key: string) => citation(card.sources[key]);
  const natives = Object.values(card.nativeNames ?? {});
  const current = card.positions.filter(({ until }) => !until);
  const parts = [
    `## ${plain(card.name)}${natives.length > 0 ? ` (${natives.map(plain).join(', ')})` : ''}`,
    `*${categoryName(card.category)} · ${plain(card.kind)} · ${countryName(card.country)}*`,
    plain(card.summary),
    current.length > 0 ? `### ${text('whereItStands')}` : '',
    current
      .map(
        ({ country, status, since, text: sentence, source }) =>
          `- **${countryName(country)}**: ${statusName(status)}, ${text('since', dateText(since))}. ${plain(sentence)} ${cite(source)}`,
      )
      .join('\n'),
    card.facts.length > 0 ? `### ${text('timeline')}` : '',
    card.facts
      .map(({ date, text: sentence, source }) => `- **${dateText(date)}**: ${plain(sentence)} ${cite(source)}`)
      .join('\n'),
    `${text('factsAsOf', dateText(card.asOf.slice(0, 7)))}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function citation(source: Source | undefined): string {
  if (!source) return '';
  const title = plain(source.title).replaceAll('"', "'");
  // An address with brackets or spaces would end the link early.
  const address = source.url
    .replace(/[()\s<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `([${plain(source.publisher)}](${address} "${title}"))`;
}

/** Text with the characters escaped that Markdown would take for its own. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}
