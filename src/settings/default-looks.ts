import type { Category } from '../facts/categories';
import type { Look } from './palette';

/** How mentions are underlined where the reader has set nothing else. Apart from the schema, which the content script does without. */
export const defaultLooks: Readonly<Record<Category, Look>> = {
  vendor: { colour: 'blue', line: 'solid' },
  operator: { colour: 'teal', line: 'solid' },
  regulator: { colour: 'red', line: 'double' },
  security: { colour: 'violet', line: 'dashed' },
  government: { colour: 'orange', line: 'double' },
  standards: { colour: 'green', line: 'dashed' },
  policy: { colour: 'magenta', line: 'solid' },
  technology: { colour: 'grey', line: 'dashed' },
};
