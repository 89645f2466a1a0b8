/** The eight categories of entities, in the order in which they are listed everywhere. */
export const categories = [
  'vendor',
  'operator',
  'regulator',
  'security',
  'government',
  'standards',
  'policy',
  'technology',
] as const;

export type Category = (typeof categories)[number];
