import type { LoadedPack } from '../content/loadContent.ts';
import { readMe, workbookTitle } from '../exchange/ownWorkbook.ts';
import type { Cells } from '../exchange/draft.ts';
import { cellsOf } from '../exchange/writeServices.ts';
import type { PlannedColumn, PlannedRow, PlannedSheet } from '../sheets/plannedSheet.ts';
import { areaSections, cellsOfItem, headingsOf, itemsOf, kindHeading, type AreaSection } from './areaSections.ts';
import { exampleService, serviceColumns } from './serviceColumns.ts';

/** An area's pack as a workbook: everything an officer fills in, a sheet a kind. `services` where some rows are faulty still. */
export function areaWorkbook(
  pack: LoadedPack,
  services: readonly Partial<Cells>[] = Object.values(pack.directory).map(cellsOf),
): PlannedSheet[] {
  const sections = areaSections(pack.view);
  const names = ['Contacts', 'Teams', 'Policies', 'Dates', 'Places', 'Comments', 'Statements'];
  return [
    readMeSheet(pack),
    servicesSheet(pack, services),
    ...names.map((name) =>
      areaSheet(
        pack,
        sections.filter((one) => one.sheet === name),
      ),
    ),
  ];
}

function servicesSheet({ view }: LoadedPack, services: readonly Partial<Cells>[]): PlannedSheet {
  const columns = serviceColumns(view);
  const example: PlannedRow = { cells: columns.map(([column]) => exampleService[column] ?? ''), look: 'example' };
  return {
    name: 'Services',
    columns: columns.map(([, planned]) => planned),
    rows: [example, ...services.map((cells) => ({ cells: columns.map(([column]) => cells[column] ?? '') }))],
  };
}

function areaSheet({ area }: LoadedPack, sections: readonly AreaSection[]): PlannedSheet {
  const kinds = sections.flatMap((one) => one.kind ?? []);
  const headings = headingsOf(sections);
  const rows = sections.flatMap((section) =>
    itemsOf(section, area.written[section.file]).flatMap((item): PlannedRow[] => {
      const said = cellsOfItem(section, item);
      // A term of which no day is known is not a row yet.
      if (section.isWhole && [...said.values()].every((one) => one === '')) return [];
      const cells = headings.map(({ heading }) => said.get(heading) ?? '');
      return [{ cells: kinds.length > 0 ? [section.kind ?? '', ...cells] : cells }];
    }),
  );
  const kind: PlannedColumn = { heading: kindHeading, width: 20, choices: kinds, note: 'What this row is.' };
  return {
    name: sections[0]?.sheet ?? '',
    columns: [...(kinds.length > 0 ? [kind] : []), ...headings.map(planned)],
    rows,
  };
}

function planned({ heading, width, note, choices, isFree = false }: PlannedColumn): PlannedColumn {
  return { heading, width, note, choices, isFree };
}

function readMeSheet({ view }: LoadedPack): PlannedSheet {
  const lines: (string | { readonly title: string })[] = [
    { title: 'What to do' },
    'One sheet a kind: services, contacts, teams, policies, dates, places, what families said, and the statements that the law asks for. One row a thing. Do not change the first row of a sheet, nor the names of the sheets.',
    'Click into a cell: a note says what to write, and an arrow opens a list where only some words fit. Where several fit, type them with ; between.',
    'The grey row is an example. It is never imported; you may leave it or take it out.',
    'Write days as 22/11/2026. Telephone numbers keep their 0, for every cell is a text.',
    'A row says who keeps it right (a role, never a name), how you know, when it was checked and when somebody looks again.',
    'An empty team is not shown to families: they see what the role is, and national helplines.',
    { title: 'Then' },
    'Save it as a workbook (XLSX). Close it. Import it: every problem is told with sheet, row and column, and nothing is written while there is an error.',
    'A row you take out here stays in the pack and is told. Services: take the row out of services.csv too. Term dates and INSET days are as they stand here.',
    { title: 'Ids of kinds of help (Provisions)' },
    ...Object.entries(view.provisions).map(
      ([id, one]) => `${id}: ${typeof one.name === 'string' ? one.name : one.name.text}`,
    ),
    { title: 'Ids of needs' },
    ...view.needs.map(({ id, name }) => `${id}: ${typeof name === 'string' ? name : name.text}`),
    { title: 'Roles' },
    ...Object.values(view.roles).map(
      ({ id, whatItIs }) => `${id}: ${typeof whatItIs === 'string' ? whatItIs : whatItIs.text}`,
    ),
  ];
  return {
    name: readMe,
    columns: [{ heading: `${workbookTitle} ${view.pack.name}`, width: 110 }],
    rows: lines.map((line) => (typeof line === 'string' ? { cells: [line] } : { cells: [line.title], look: 'title' })),
  };
}
