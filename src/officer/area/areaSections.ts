import type { PackView } from '../../domain/pack/view.ts';
import { checked, inLocal } from './checkedColumns.ts';
import { dates } from './dateSections.ts';
import { statements } from './statementSections.ts';
import {
  contactColumn,
  dayColumn,
  emailColumn,
  idColumn,
  linkColumn,
  listColumn,
  numberColumn,
  openingColumn,
  textColumn,
  type AreaColumn,
  type Item,
} from './areaColumn.ts';

/** Rows of one kind on a sheet, and the place in a YAML file that they stand for. */
export interface AreaSection {
  readonly sheet: string;
  /** What the column "Kind" says, where a sheet holds rows of several kinds. */
  readonly kind?: string;
  readonly file: 'bodies.yaml' | 'local.yaml' | 'places.yaml' | 'comments.yaml' | 'statements.yaml';
  /** The list of its pieces; without one the row stands for the file itself. */
  readonly list?: string;
  /** Days that are no pieces with names: the rows together are the list. */
  readonly isWhole?: boolean;
  /** The first names the piece. */
  readonly columns: readonly AreaColumn[];
}

/** Of every column with hours that the guide reckons with. */
export const openingNote =
  'The same hours for the guide to reckon with, so that it can say "open now": Mon-Fri 9am-5pm; Sat 10am-1pm; term time only; closed on bank holidays; closed 24/12/2026 to 1/1/2027; open 31/12/2026 9am-noon.';

/** The column that says what a row is. */
export const kindHeading = 'Kind';

/** What stands on the sheets Teams, Contacts, Policies, Dates, Places, Comments and Statements of an area's workbook. */
export function areaSections(view: Pick<PackView, 'roles' | 'provisions'>): AreaSection[] {
  const roles = Object.keys(view.roles);
  const provisions = Object.keys(view.provisions);
  const duties = Object.values(view.provisions).flatMap((one) =>
    one.duties.filter((duty) => duty.law.status !== 'law').map((duty) => duty.id),
  );
  return [teams(roles), ...contacts(), policies(provisions, duties), ...dates(), places(), comments(), ...statements()];
}

function teams(roles: readonly string[]): AreaSection {
  return {
    sheet: 'Teams',
    file: 'bodies.yaml',
    list: 'bodies',
    columns: [
      textColumn('role', {
        heading: 'Role',
        width: 26,
        choices: roles,
        isNeeded: true,
        note: 'The part this team plays. One row a role.',
      }),
      textColumn('name', {
        heading: 'Name',
        width: 28,
        isNeeded: true,
        note: 'The name of the team, as families know it.',
      }),
      textColumn('organisation', { heading: 'Organisation', width: 24, isNeeded: true }),
      textColumn('askFor', { heading: 'Ask for', width: 24, note: 'Whom to ask for on the phone: a role.' }),
      textColumn('findIt', {
        heading: 'How to find it',
        width: 34,
        note: 'Only where each school has its own: how a family finds theirs.',
      }),
      contactColumn('tel', 'value', { heading: 'Phone', width: 16, note: 'This or an e-mail address must be there.' }),
      contactColumn('tel', 'hours', { heading: 'Phone hours', width: 24 }),
      contactColumn('tel', 'opening', { heading: 'Phone open', width: 30, note: openingNote }),
      contactColumn('textRelay', 'value', {
        heading: 'Text relay',
        width: 18,
        note: '18001 and the number, for people who cannot hear or speak on the phone.',
      }),
      contactColumn('sms', 'value', { heading: 'Text messages', width: 16 }),
      contactColumn('email', 'value', { heading: 'E-mail', width: 28 }),
      contactColumn('form', 'value', { heading: 'Web form', width: 28, note: 'An address that begins with https://' }),
      textColumn('address', { heading: 'Address', width: 30 }),
      textColumn('interpreter', {
        heading: 'Interpreter',
        width: 34,
        isNeeded: true,
        note: 'How a family gets an interpreter, also for sign language.',
      }),
      textColumn('service', {
        heading: 'Service',
        width: 20,
        note: 'The id of the same team on the sheet Services, if it is there.',
      }),
      ...checked(),
    ],
  };
}

function contacts(): AreaSection[] {
  const sheet = 'Contacts';
  return [
    {
      ...inLocal,
      sheet,
      kind: 'The council',
      columns: [
        textColumn('council', { heading: 'Name', width: 34, isNeeded: true }),
        emailColumn('feedbackEmail', {
          heading: 'E-mail',
          width: 32,
          isNeeded: true,
          note: 'Where families write when something here is wrong.',
        }),
      ],
    },
    {
      ...inLocal,
      sheet,
      kind: 'Health board',
      columns: [textColumn('integratedCareBoard', { heading: 'Name', width: 34, isNeeded: true })],
    },
    {
      ...inLocal,
      sheet,
      kind: 'Free help',
      columns: [
        listColumn('freeHelp', {
          heading: 'Services',
          width: 30,
          note: 'Ids of the sheet Services, with ; between. They stand on every outcome; the first is the one to ring.',
        }),
      ],
    },
    {
      ...inLocal,
      sheet,
      kind: 'Urgent help',
      list: 'urgent',
      columns: [
        textColumn('name', { heading: 'Name', width: 34, isNeeded: true }),
        textColumn('helpsWith', { heading: 'Helps with', width: 40, isNeeded: true }),
        textColumn('tel', { heading: 'Phone', width: 16, isNeeded: true }),
        textColumn('hours', { heading: 'Hours', width: 30, isNeeded: true }),
        openingColumn('opening', { heading: 'Open', width: 30, note: openingNote }),
      ],
    },
  ];
}

function policies(provisions: readonly string[], duties: readonly string[]): AreaSection {
  return {
    ...inLocal,
    sheet: 'Policies',
    list: 'policies',
    columns: [
      idColumn('id', { heading: 'Id', width: 22, note: 'A short name for the computer; it never changes.' }),
      textColumn('title', { heading: 'Title', width: 30, isNeeded: true }),
      textColumn('text', {
        heading: 'Words',
        width: 60,
        isNeeded: true,
        note: 'What it means for a family, in two or three sentences.',
      }),
      listColumn('provisions', {
        heading: 'Provisions',
        width: 24,
        choices: provisions,
        note: 'What kind of help it is about; several with ; between.',
      }),
      textColumn('insteadOf', {
        heading: 'Instead of',
        width: 30,
        choices: duties,
        note: 'Only where guidance or good practice, not law, asks for something and you do it your own way.',
      }),
      linkColumn('url', { heading: 'Website', width: 34 }),
      ...checked(),
    ],
  };
}

function places(): AreaSection {
  return {
    sheet: 'Places',
    file: 'places.yaml',
    list: 'places',
    columns: [
      idColumn('id', { heading: 'Id', width: 22 }),
      textColumn('name', { heading: 'Name', width: 26, isNeeded: true }),
      textColumn('kind', { heading: 'Size', width: 12, choices: ['town', 'village'], isNeeded: true }),
      textColumn('district', {
        heading: 'Postcode district',
        width: 16,
        isNeeded: true,
        note: 'The first half of its postcodes, such as ZZ1.',
      }),
      numberColumn('latitude', {
        heading: 'Latitude',
        width: 12,
        note: 'Such as 54.078: right-click the place on an online map.',
      }),
      numberColumn('longitude', { heading: 'Longitude', width: 12 }),
    ],
  };
}

function comments(): AreaSection {
  return {
    sheet: 'Comments',
    file: 'comments.yaml',
    list: 'comments',
    columns: [
      idColumn('id', { heading: 'Id', width: 22, note: 'A short name for the computer; it never changes.' }),
      dayColumn('receivedOn', { heading: 'Received on', width: 14, isNeeded: true }),
      textColumn('comment', {
        heading: 'You said',
        width: 50,
        isNeeded: true,
        note: 'What a family said about the local offer. No name, no school, nothing by which somebody is recognised.',
      }),
      textColumn('response', { heading: 'We answer', width: 50, isNeeded: true }),
      textColumn('action', {
        heading: 'What we do',
        width: 50,
        isNeeded: true,
        note: 'What changes and by when, or why nothing does.',
      }),
      dayColumn('answeredOn', { heading: 'Answered on', width: 14, isNeeded: true }),
    ],
  };
}

/** The pieces of a section in a file as it is written. */
export function itemsOf(section: AreaSection, written: unknown): Item[] {
  const root = (typeof written === 'object' && written !== null ? written : {}) as Item;
  if (section.list === undefined) return [root];
  let at: unknown = root;
  for (const key of section.list.split('.')) at = (at as Item | undefined)?.[key];
  if (!Array.isArray(at)) return [];
  // A term is two days in a row, a day off one.
  return at.map((one): Item =>
    Array.isArray(one) ? { ...one } : typeof one === 'string' ? { 0: one } : (one as Item),
  );
}

/** What the row of a piece says, heading by heading. */
export function cellsOfItem(section: AreaSection, item: Item): Map<string, string> {
  return new Map(section.columns.map((column) => [column.heading, column.get(item)]));
}

/** The headings of a sheet: those of its sections, each once. */
export function headingsOf(sections: readonly AreaSection[]): AreaColumn[] {
  const columns = new Map<string, AreaColumn>();
  for (const column of sections.flatMap((one) => one.columns))
    if (!columns.has(column.heading)) columns.set(column.heading, column);
  return [...columns.values()];
}
