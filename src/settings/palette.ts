/**
 * The colours of underlines: each in three tones, for light, middling and dark backgrounds, so that a line keeps a contrast of
 * 3:1 (WCAG 2.2, 1.4.11) on any of them. tests/settings/palette.test.ts computes it.
 */

export const colours = ['blue', 'teal', 'green', 'olive', 'orange', 'red', 'magenta', 'violet', 'grey'] as const;
export const lineStyles = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;

/** How a category's mentions are underlined. */
export interface Look {
  colour: (typeof colours)[number];
  line: (typeof lineStyles)[number];
}

export type Tone = 'light' | 'mid' | 'dark';
export const tones: readonly Tone[] = ['light', 'mid', 'dark'];

/** Relative luminance (WCAG) of a background from which it counts as light, and below which as dark. */
export const lightFrom = 0.56;
export const darkBelow = 0.168;

export const palette: Readonly<Record<Look['colour'], Readonly<Record<Tone, string>>>> = {
  blue: { light: '#0a62d0', mid: '#00265d', dark: '#a9d1ff' },
  teal: { light: '#007a78', mid: '#002e2c', dark: '#7fe6dd' },
  green: { light: '#1b7a2e', mid: '#05300e', dark: '#97e5a4' },
  olive: { light: '#6b6a00', mid: '#2b2a00', dark: '#dcdb74' },
  orange: { light: '#b04a00', mid: '#451c00', dark: '#ffc795' },
  red: { light: '#c8102e', mid: '#560010', dark: '#ffc0bd' },
  magenta: { light: '#b0107f', mid: '#4a0034', dark: '#ffb9e5' },
  violet: { light: '#6b3fd0', mid: '#2a0f70', dark: '#d5c4ff' },
  grey: { light: '#5f6670', mid: '#20252c', dark: '#d3d8df' },
};

/** Relative luminance of an sRGB colour given as 0–255 channels (WCAG 2.2, “relative luminance”). */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The tone to use on a background of a relative luminance. */
export function toneOn(background: number): Tone {
  return background >= lightFrom ? 'light' : background < darkBelow ? 'dark' : 'mid';
}
