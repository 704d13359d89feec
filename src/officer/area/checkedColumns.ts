import { dayColumn, textColumn, type AreaColumn } from './areaColumn.ts';

/** The file of most sheets. */
export const inLocal = { file: 'local.yaml' } as const;

/** Who keeps a row right, how it is known, when it was checked. */
export const checked = (): AreaColumn[] => [
  dayColumn('checkedOn', {
    heading: 'Checked on',
    width: 12,
    isNeeded: true,
    note: 'The day somebody made sure that all of this row is right: 22/11/2026.',
  }),
  dayColumn('reviewBy', {
    heading: 'Review by',
    width: 12,
    isNeeded: true,
    note: 'The day by which somebody looks again: at most half a year on.',
  }),
  textColumn('owner', {
    heading: 'Owner',
    width: 22,
    isNeeded: true,
    note: "The role that keeps it right, never a person's name: Short breaks officer.",
  }),
  textColumn('source', {
    heading: 'Source',
    width: 26,
    isNeeded: true,
    note: 'How you know: Team return, October 2026.',
  }),
];
