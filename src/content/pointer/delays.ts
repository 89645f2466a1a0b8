/** Every delay of hovering, in milliseconds, each with its reason. */

/** After the pointer has left both mention and card: time to come back, or to reach the card over a gap. */
export const closeDelay = 300;

/** Another mention's card while one is open: the reader is already looking at cards. */
export const switchDelay = 200;

/** Faster than this many CSS pixels a millisecond the pointer is passing, not resting. */
export const restingSpeed = 0.5;

/** A tap of Ctrl no longer than this, with nothing else pressed, pins the card. */
export const tapLength = 300;
