import { dayColumn, idColumn, listColumn, numberColumn, textColumn, within, yesColumn } from './areaColumn.ts';
import { checked, inLocal } from './checkedColumns.ts';
import type { AreaSection } from './areaSections.ts';

/** The sheet Dates: terms, notices, and time limits of the area's own. */
export function dates(): AreaSection[] {
  const sheet = 'Dates';
  const from = dayColumn('0', { heading: 'From', width: 14, isNeeded: true });
  const until = dayColumn('1', { heading: 'Until', width: 14, isNeeded: true });
  return [
    { ...inLocal, sheet, kind: 'Term', list: 'termDates.sessions', isWhole: true, columns: [from, until] },
    { ...inLocal, sheet, kind: 'INSET day', list: 'termDates.insetDays', isWhole: true, columns: [from] },
    { ...inLocal, sheet, kind: 'Term dates checked', columns: checked().map((column) => within('termDates', column)) },
    {
      ...inLocal,
      sheet,
      kind: 'Notice',
      list: 'notices',
      columns: [
        idColumn('id', { heading: 'Id', width: 22, note: 'Of a notice: a short name for the computer.' }),
        dayColumn('from', { heading: 'From', width: 14, isNeeded: true }),
        dayColumn('until', { heading: 'Until', width: 14, isNeeded: true }),
        textColumn('text', { heading: 'Words', width: 60, isNeeded: true }),
        listColumn('about', {
          heading: 'About',
          width: 34,
          note: 'The pages it stands on, with ; between: services/swim-club;provisions/salt. Empty: on every page.',
        }),
        yesColumn('closed', {
          heading: 'Closed',
          width: 10,
          note: 'yes: these services are shut from the first day to the last, whatever their hours.',
        }),
      ],
    },
    {
      ...inLocal,
      sheet,
      kind: 'Own time limit',
      list: 'overrides',
      columns: [
        idColumn('timescale', { heading: 'Id', width: 22 }),
        numberColumn('number', {
          heading: 'Number',
          width: 10,
          note: 'Of an own time limit: how many days or weeks here, where no law fixes it.',
        }),
        textColumn('text', { heading: 'Words', width: 60, isNeeded: true }),
        textColumn('source', { heading: 'Source', width: 26, isNeeded: true }),
        dayColumn('asAt', { heading: 'Checked on', width: 12, isNeeded: true }),
      ],
    },
  ];
}
