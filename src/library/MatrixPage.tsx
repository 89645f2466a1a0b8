import { useMemo } from 'preact/hooks';
import type { Card } from '../facts/card';
import { CountryCode } from '../ui/EntityHead';
import { OutLink } from '../ui/OutLink';
import { StatusBadge } from '../ui/Positions';
import { countryName, dateText, statusName, text } from '../ui/text';
import { type Cell, matrixOf, statusOrder } from './matrix';
import { addressOf } from './route';

/** Vendors by countries: each cell a status that leads to its source. */
export function MatrixPage({ cards }: { cards: readonly Card[] }) {
  const { vendors, rows } = useMemo(() => matrixOf(cards, countryName), [cards]);
  return (
    <>
      <h1>{text('matrix')}</h1>
      <p class="lead">{text('matrixLead')}</p>
      <ul class="key" aria-label={text('statuses')}>
        {statusOrder.map((status) => (
          <li key={status}>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="matrix" tabIndex={0} aria-label={text('matrix')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('country')}</th>
              {vendors.map((card) => (
                <th scope="col" key={card.id} lang="en">
                  <a href={addressOf({ page: 'entity', id: card.id })}>{card.name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ country, cells }) => (
              <tr key={country}>
                <th scope="row">
                  <CountryCode code={country} /> {countryName(country)}
                </th>
                {cells.map((cell, index) => (
                  <td key={vendors[index]?.id}>{cell ? <Status cell={cell} /> : null}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Status({ cell: { position, source } }: { cell: Cell }) {
  const said = `${text('since', dateText(position.since))}. ${position.text} ${source?.publisher ?? ''}`;
  const badge = <StatusBadge status={position.status} />;
  if (!source) return badge;
  return (
    <OutLink href={source.url} title={said} label={`${statusName(position.status)}, ${said}`}>
      {badge}
    </OutLink>
  );
}
