import type { Category } from './categories';
import type { Fact, Position, Source } from './schema';

/** An entity as another entity's card refers to it. */
export interface EntityLink {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
}

/** Everything a card, the popup and the library show of one entity: its file, with references resolved. */
export interface Card extends EntityLink {
  readonly nativeNames?: Readonly<Record<string, string>> | undefined;
  /** ISO 3166-1 alpha-2, `XK`, `EU` or `INT`. */
  readonly country: string;
  readonly headquarters?: string | undefined;
  readonly founded?: string | undefined;
  readonly ended?: string | undefined;
  readonly website?: string | undefined;
  readonly kind: string;
  readonly remit?: string | undefined;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly owner: readonly EntityLink[];
  readonly parent: readonly EntityLink[];
  readonly members: readonly EntityLink[];
  readonly successor: readonly EntityLink[];
  readonly related: readonly EntityLink[];
  /** Newest first. */
  readonly facts: readonly Fact[];
  readonly positions: readonly Position[];
  readonly sources: Readonly<Record<string, Source>>;
  /** ISO date: the newest day on which a source of this card was read. */
  readonly asOf: string;
}
