import type { Look } from '../settings/palette';
import { palette } from '../settings/palette';

const drawings: Readonly<Record<Look['line'], { d: string; width: number; dash?: string }>> = {
  solid: { d: 'M1 5h20', width: 2 },
  dashed: { d: 'M1 5h20', width: 2, dash: '5 2.500' },
  dotted: { d: 'M2 5h19', width: 2.5, dash: '.1 4' },
  double: { d: 'M1 3h20M1 7h20', width: 1.5 },
  wavy: { d: 'M1 6q2.500-4 5 0t5 0t5 0t5 0', width: 1.5 },
};

/** The line under a category's mentions, as the reader has it. Decoration: the category's name stands beside it. */
export function LineSample({ look }: { look: Look }) {
  const { light, dark } = palette[look.colour];
  const { d, width, dash } = drawings[look.line];
  return (
    <svg class="line-sample" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path
        d={d}
        fill="none"
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={look.line === 'dotted' ? 'round' : 'butt'}
        style={{ '--line': `light-dark(${light}, ${dark})` }}
      />
    </svg>
  );
}
