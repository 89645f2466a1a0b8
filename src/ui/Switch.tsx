import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly id: string;
  readonly class?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ComponentChildren;
}

/** A labelled switch. The whole row is its label. */
export function Switch({ id, checked, disabled, onChange, children, ...rest }: SwitchProps) {
  return (
    <label class={`switch ${rest.class ?? ''}`} for={id}>
      <span class="label">{children}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
