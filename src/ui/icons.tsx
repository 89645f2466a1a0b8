/** Our own icons: 16 × 16, drawn in the text's colour. They say nothing to screen readers; what holds them is named. */

const paths = {
  pin: 'M6 2h4l-.5 5L12 9.500H4L6.500 7zM8 9.500V14',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.500 3.500L5 8l4.500 4.500',
  copy: 'M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z',
  library: 'M3 2.500v11M6.500 2.500v11M9.500 3l3.500 10',
  mute: 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M4.200 4.200l7.600 7.600',
  search: 'M7 2.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9M10.300 10.300L14 14',
  settings: 'M2 4.500h7M12 4.500h2M2 11.500h2M7 11.500h7M9 2.500v4M4.500 9.500v4',
  keyboard: 'M1.500 4h13v8h-13zM4 6.500h.5M7 6.500h.5M10 6.500h.5M12 6.500h.2M5 9.500h6',
  pause: 'M5.500 3v10M10.500 3v10',
  play: 'M5 3l7.500 5L5 13z',
  next: 'M6 3.500L10.500 8L6 12.500',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
