import type { Card, EntityLink } from '../../facts/card';
import { ask } from '../../messages/calls';
import type { PageSettings } from '../../settings/page';
import { siteOf } from '../../settings/sites';
import { countriesNamed } from '../countries-named';
import { frameHost } from '../hosts';
import type { PageMention } from '../page-mention';
import type { Box, Place } from '../pointer/triangle';
import { type Published, publishedOn } from '../published';
import type { FootState } from './CardFoot';
import { CardHost, type CardPlace } from './CardHost';
import type { CardActions, CardViewProps } from './CardView';
import { copyText } from './clipboard';
import { markdownOf } from './markdown';

export interface DeskParts {
  /** The lines of a mention, in CSS pixels of the viewport. */
  readonly boxes: (mention: PageMention) => readonly Box[];
  /** Ids of the entities that the page mentions. */
  readonly mentioned: () => ReadonlySet<string>;
  readonly pin: () => void;
  readonly close: () => void;
}

/** What lies open: one card at a time, turned from entity to entity, with what its foot says. */
export class CardDesk {
  readonly #parts: DeskParts;
  readonly #host: CardHost;
  readonly #cards = new Map<string, Card>();
  #settings: PageSettings;
  #mention: PageMention | undefined;
  #place: CardPlace | undefined;
  /** Ids of the entities shown, the present one last. */
  #trail: readonly string[] = [];
  #foot: FootState = { name: 'plain' };
  #pinned = false;
  #published: { address: string; found: Published | undefined } | undefined;

  constructor(settings: PageSettings, parts: DeskParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#host = new CardHost(settings.theme, parts.close);
  }

  set settings(settings: PageSettings) {
    this.#settings = settings;
    this.#host.theme = settings.theme;
    if (this.#mention) this.#draw();
  }

  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    if (this.#mention) this.#draw();
  }

  get host(): Pick<CardHost, 'holds' | 'box' | 'focus' | 'hasFocus'> {
    return this.#host;
  }

  /** Keeps cards that were fetched ahead. */
  take(cards: readonly Card[]): void {
    for (const card of cards) this.#cards.set(card.id, card);
    if (this.#mention && cards.length > 0) this.#draw();
  }

  /** Opens the card of a mention near a point, or as a sheet at the bottom of the screen. */
  open(mention: PageMention, point: Place, sheet: boolean): void {
    this.#mention = mention;
    this.#place = {
      lines: () => this.#parts.boxes(mention),
      at: mention.start.node.parentElement ?? document.documentElement,
      point,
      sheet,
    };
    this.#trail = [mention.id];
    this.#foot = { name: 'plain' };
    this.#draw();
    this.#fetch([mention.id, ...mention.candidates]);
  }

  close(): void {
    this.#mention = undefined;
    this.#pinned = false;
    this.#host.hide();
  }

  /** Shows the card again where it belongs, as after a page's dialog came up. */
  redraw(): void {
    if (this.#mention) this.#draw();
  }

  #fetch(ids: readonly string[]): void {
    const missing = ids.filter((id) => !this.#cards.has(id));
    if (missing.length === 0) return;
    ask('cards', { ids: missing })
      .then((cards) => this.take(cards))
      .catch((error) => {
        console.warn('Backhaul: a card could not be loaded.', error);
        this.#parts.close();
      });
  }

  #draw(): void {
    if (this.#mention && this.#place) this.#host.show(this.#view(this.#mention, this.#place), this.#place);
  }

  #view(mention: PageMention, { sheet }: CardPlace): CardViewProps {
    const id = this.#trail.at(-1) ?? mention.id;
    const card = this.#cards.get(id);
    const isFirst = this.#trail.length === 1;
    return {
      card,
      look: card && this.#settings.looks[card.category],
      reading: isFirst ? mention : undefined,
      candidates: isFirst ? mention.candidates.flatMap((other) => this.#cards.get(other) ?? []) : [],
      related: card ? this.#related(card) : [],
      published: this.#publication(),
      countries: card && card.positions.length > 0 ? this.#countries(card) : new Set(),
      pinned: this.#pinned,
      sheet,
      canGoBack: !isFirst,
      foot: this.#foot,
      actions: this.#actions,
    };
  }

  readonly #actions: CardActions = {
    pin: () => this.#parts.pin(),
    close: () => this.#parts.close(),
    turn: (id) => {
      this.#turn([...this.#trail, id]);
      this.#fetch([id]);
    },
    back: () => this.#turn(this.#trail.slice(0, -1)),
    copy: () => this.#copy(),
    openInLibrary: () => {
      const id = this.#trail.at(-1);
      if (id) ask('openLibrary', { path: `/entity/${id}` }).catch((error) => this.#fail('unreachable', error));
    },
    askMute: () => this.#say({ name: this.#foot.name === 'asking' ? 'plain' : 'asking' }),
    mute: (where) => this.#mute(where),
  };

  #turn(trail: readonly string[]): void {
    this.#trail = trail;
    this.#foot = { name: 'plain' };
    this.#draw();
    this.#host.toTop();
  }

  #say(foot: FootState): void {
    this.#foot = foot;
    this.#draw();
  }

  #fail(why: 'not saved' | 'unreachable', error: unknown): void {
    console.warn('Backhaul: that did not work.', error);
    this.#say({ name: 'failed', why });
  }

  async #copy(): Promise<void> {
    const card = this.#cards.get(this.#trail.at(-1) ?? '');
    if (!card) return;
    const markdown = markdownOf(card);
    this.#say((await copyText(markdown)) ? { name: 'copied' } : { name: 'copy by hand', markdown });
  }

  async #mute(where: 'here' | 'everywhere'): Promise<void> {
    const id = this.#trail.at(-1);
    if (!id) return;
    try {
      await ask('mute', where === 'here' ? { id, host: siteOf(frameHost()) } : { id });
      this.#parts.close();
    } catch (error) {
      this.#fail('not saved', error);
    }
  }

  /** What the card's entity has to do with, or what has to do with it, as far as the page mentions it. */
  #related(card: Card): EntityLink[] {
    const mentioned = this.#parts.mentioned();
    const linksOf = ({ related, owner, parent, members, successor }: Card) =>
      [related, owner, parent, members, successor].flat();
    const found = new Map<string, EntityLink>();
    for (const link of linksOf(card)) if (mentioned.has(link.id)) found.set(link.id, link);
    for (const id of mentioned) {
      const other = this.#cards.get(id);
      if (other && linksOf(other).some((link) => link.id === card.id)) found.set(id, other);
    }
    found.delete(card.id);
    return [...found.values()];
  }

  #publication(): Published | undefined {
    if (this.#published?.address !== location.href || !this.#published.found) {
      const today = new Date().toISOString().slice(0, 10);
      this.#published = { address: location.href, found: publishedOn(document, location.href, today) };
    }
    return this.#published.found;
  }

  #countries(card: Card): Set<string> {
    const languages = [document.documentElement.lang || 'en', 'en'];
    const codes = card.positions.map(({ country }) => country);
    const named = countriesNamed(document.body?.textContent ?? '', codes, languages);
    for (const id of this.#parts.mentioned()) {
      const other = this.#cards.get(id);
      // A regulator speaks for its country; a vendor from abroad does not.
      if (other && ['regulator', 'security', 'government'].includes(other.category)) named.add(other.country);
    }
    return named;
  }
}
