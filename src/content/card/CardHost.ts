import { h, render } from 'preact';
import type { Card } from '../../facts/card';
import { palette } from '../../settings/palette';
import type { Settings } from '../../settings/schema';
import entityCss from '../../ui/entity.css?inline';
import tokensCss from '../../ui/tokens.css?inline';
import { CardView, type CardViewProps } from './CardView';
import cardCss from './card.css?inline';
import { placeCard } from './place';

/** The element that holds the card: a popover in the top layer, its content in a closed shadow root. */
export class CardHost {
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #settings: Pick<Settings, 'theme' | 'looks'>;

  constructor(settings: Pick<Settings, 'theme' | 'looks'>) {
    this.#settings = settings;
  }

  set settings(settings: Pick<Settings, 'theme' | 'looks'>) {
    this.#settings = settings;
    if (this.#host) this.#dress(this.#host);
  }

  /** Whether an event happened on the card. */
  holds(event: Event): boolean {
    return this.#host !== undefined && event.composedPath().includes(this.#host);
  }

  /** Shows a card at a mention's boxes, near a point of the viewport. */
  async show(
    props: CardViewProps & { readonly card: Card | undefined },
    boxes: readonly DOMRect[],
    point: { x: number; y: number },
  ): Promise<void> {
    const { host, root } = this.#open();
    if (props.card) host.style.setProperty('--swatch', this.#swatch(props.card));
    render(h(CardView, props), root);
    const card = root.querySelector<HTMLElement>('.card');
    if (card) await placeCard(card, boxes, point);
  }

  /** Takes the card, and every trace of it, out of the page. */
  hide(): void {
    if (this.#root) render(null, this.#root);
    this.#host?.remove();
    this.#host = undefined;
    this.#root = undefined;
  }

  focus(): void {
    this.#root?.querySelector<HTMLElement>('.card')?.focus();
  }

  #open(): { host: HTMLElement; root: ShadowRoot } {
    const parent = topDialog() ?? document.documentElement;
    if (this.#host && this.#root && this.#host.parentElement === parent) return { host: this.#host, root: this.#root };
    this.hide();
    const host = document.createElement('backhaul-card');
    host.setAttribute('popover', 'manual');
    this.#dress(host);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss}\n${entityCss}\n${cardCss}`);
    root.adoptedStyleSheets = [sheet];
    parent.append(host);
    host.showPopover();
    this.#host = host;
    this.#root = root;
    return { host, root };
  }

  #dress(host: HTMLElement): void {
    host.style.cssText =
      'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;display:block!important;border:0!important;padding:0!important;margin:0!important;background:none!important;overflow:visible!important;inline-size:0!important;block-size:0!important';
    host.dataset.theme = this.#settings.theme;
    host.dir = 'ltr';
  }

  #swatch(card: Card): string {
    const { light, dark } = palette[this.#settings.looks[card.category].colour];
    return `light-dark(${light}, ${dark})`;
  }
}

/** A modal dialog makes everything outside it inert: the card must live inside. */
function topDialog(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}
