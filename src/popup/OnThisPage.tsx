import { categoryName, text } from '../ui/text';
import { entitiesByCategory, type PopupState } from './state';

/** Every entity on the page, by category, with how often it is named. A press goes to its next mention. */
export function OnThisPage({ state, onShow }: { state: PopupState; onShow: (id: string) => void }) {
  const groups = entitiesByCategory(state);
  return (
    <section class="on-page" aria-labelledby="on-page">
      <h2 id="on-page">{text('onThisPage')}</h2>
      {state.report.stoppedEarly ? <p class="early">{text('stoppedEarly')}</p> : null}
      {Object.keys(state.report.counts).length === 0 ? (
        <p class="empty">{text('nothingHere')}</p>
      ) : (
        groups.map(([category, entities]) => (
          <div key={category}>
            <h3>{categoryName(category, 'many')}</h3>
            <ul>
              {entities.map(({ id, name, count }) => (
                <li key={id}>
                  <button type="button" class="entity" data-id={id} title={text('goToNext')} onClick={() => onShow(id)}>
                    <span lang="en">{name}</span>
                    <span class="count">{count}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  );
}
