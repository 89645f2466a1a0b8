import { useEffect, useState } from 'preact/hooks';
import { palette } from '../../settings/palette';
import type { Settings } from '../../settings/schema';
import { EntityName, EntitySummary, Kicker } from '../../ui/EntityHead';
import { Timeline } from '../../ui/Timeline';
import { text } from '../../ui/text';
import { addressOf } from '../route';
import type { LibrarySearch } from '../search';
import type { Article, Piece } from './article';

export interface WelcomePageProps {
  readonly search: LibrarySearch;
  readonly settings: Settings;
}

/** The first run: the beginning of an article, marked as pages are, and a card beside it. */
export function WelcomePage({ search, settings }: WelcomePageProps) {
  const [article, setArticle] = useState<Article>();
  const [chosen, setChosen] = useState('huawei');
  useEffect(() => {
    // All names are needed for reading, and for nothing else in the library: they come when they are asked for.
    import('./article').then(({ readArticle }) => readArticle()).then(setArticle);
  }, []);
  const card = search.card(chosen);
  const mention = (piece: Piece) => {
    const look = settings.looks[search.card(piece.id ?? '')?.category ?? 'vendor'];
    const { light, dark } = palette[look.colour];
    const choose = () => setChosen(piece.id ?? chosen);
    return (
      // A button of its own would not run on from line to line as text does.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        role="button"
        tabIndex={0}
        class="mention"
        aria-pressed={piece.id === chosen}
        style={{ textDecorationStyle: look.line, '--line': `light-dark(${light}, ${dark})` }}
        onPointerEnter={choose}
        onFocus={choose}
        onClick={choose}
        onKeyDown={({ key }) => key === 'Enter' && choose()}
      >
        {piece.text}
      </span>
    );
  };
  return (
    <div class="welcome">
      <h1>{text('welcomeTitle')}</h1>
      <p class="lead">{text('welcomeLead')}</p>
      <div class="try">
        <article lang="en">
          <h2>{article?.title}</h2>
          {article?.paragraphs.map((pieces, index) => (
            // The paragraphs never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <p key={index}>{pieces.map((piece) => (piece.id ? mention(piece) : piece.text))}</p>
          ))}
        </article>
        {card ? (
          <aside aria-labelledby="welcome-card">
            <Kicker card={card} look={settings.looks[card.category]} />
            <EntityName card={card} headingId="welcome-card" />
            <EntitySummary card={card} />
            <Timeline card={card} facts={card.facts.slice(0, 3)} title={text('timeline')} />
            <p class="more">
              <a href={addressOf({ page: 'entity', id: card.id })}>{text('openInLibrary')}</a>
            </p>
          </aside>
        ) : null}
      </div>
      <ul class="promises">
        <li>{text('welcomePopup')}</li>
        <li>{text('welcomeKeys')}</li>
        <li>{text('welcomePrivacy')}</li>
      </ul>
    </div>
  );
}
