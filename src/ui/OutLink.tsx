import type { ComponentChildren } from 'preact';
import type { Source } from '../facts/schema';

export interface OutLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly title?: string;
  /** What it is called where its content does not say it. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link that opens in a new tab and tells the other side nothing. Only https addresses become links. */
export function OutLink(props: OutLinkProps) {
  if (!props.href.startsWith('https://')) return <span class={props.class}>{props.children}</span>;
  return (
    <a
      href={props.href}
      class={props.class}
      title={props.title}
      aria-label={props.label}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {props.children}
    </a>
  );
}

/** Who published what a fact rests on. */
export function SourceLink({ source }: { source: Source | undefined }) {
  if (!source) return null;
  return (
    <OutLink href={source.url} class="source" title={source.title}>
      {source.publisher}
    </OutLink>
  );
}
