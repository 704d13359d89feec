import { dateSchema, emailSchema, idSchema, linkSchema } from '../../domain/pack/schema/basic.ts';
import { openingSchema } from '../../domain/pack/schema/opening.ts';
import { isUnfilled, toFillIn } from '../content/unfilled.ts';
import { cleanDay } from '../exchange/cleanDay.ts';

/** A piece of a YAML file as it is written, before any schema. */
export type Item = Record<string, unknown>;

/** One column of a sheet that holds pieces of a YAML file. */
export interface AreaColumn {
  readonly heading: string;
  readonly width: number;
  readonly note?: string;
  /** Only these words fit, or with `isFree` they are offered. */
  readonly choices?: readonly string[];
  readonly isFree?: boolean;
  /** Without it the piece stays marked to fill in. */
  readonly isNeeded?: boolean;
  /** The cell as it is kept, or undefined where it cannot be. */
  clean(text: string): string | undefined;
  /** What to write instead of a cell that cannot be kept. */
  readonly form: string;
  /** Where in the piece it is kept. */
  at(item: Item): readonly PropertyKey[];
  get(item: Item): string;
  set(item: Item, text: string): void;
}

type Looks = Pick<AreaColumn, 'heading' | 'width'> &
  Partial<Pick<AreaColumn, 'note' | 'choices' | 'isFree' | 'isNeeded'>>;

/** A text; one that is also said to a young person keeps that wording while the text stays. */
export function textColumn(key: string, looks: Looks): AreaColumn {
  const { choices, isFree } = looks;
  return {
    ...looks,
    form: choices && !isFree ? 'Choose one of the list.' : 'Write a text.',
    clean: (text) => (choices === undefined || isFree || text === '' || choices.includes(text) ? text : undefined),
    at: () => [key],
    get: (item) => shown(item[key]),
    set: (item, text) => put(item, key, text, looks.isNeeded),
  };
}

export function idColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, { ...looks, isNeeded: true }),
    form: 'Write small letters, digits and hyphens, such as travel-policy.',
    clean: (text) => (text === '' || idSchema.safeParse(text).success ? text : undefined),
  };
}

export function dayColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, looks),
    form: 'Write a day as 22/11/2026 or 2026-11-22.',
    clean: (text) => (text === '' ? '' : dayOf(text)),
  };
}

function dayOf(text: string): string | undefined {
  const day = cleanDay(text);
  return day !== undefined && dateSchema.safeParse(day).success ? day : undefined;
}

export function emailColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, looks),
    form: 'Write one address, such as office@example.org.',
    clean: (text) => (text === '' || emailSchema.safeParse(text).success ? text : undefined),
  };
}

export function linkColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, looks),
    form: 'Write the whole address, https://…',
    clean: (text) => (text === '' || linkSchema.safeParse(text).success ? text : undefined),
  };
}

export function numberColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, { ...looks, isNeeded: true }),
    form: 'Write a number, such as 54.078.',
    clean: (text) => (text === '' || Number.isFinite(Number(text)) ? text : undefined),
    get: (item) => (item[key] === undefined ? '' : shown(String(item[key]))),
    set: (item, text) => {
      item[key] = text === '' ? toFillIn : Number(text);
    },
  };
}

/** Ids with `;` between. */
export function listColumn(key: string, looks: Looks): AreaColumn {
  const split = (text: string) => text.split(';').flatMap((one) => one.trim() || []);
  return {
    ...looks,
    isFree: true,
    form: `Use ids of the list, with ; between.`,
    clean: (text) =>
      looks.choices === undefined || split(text).every((one) => looks.choices?.includes(one))
        ? split(text).join(';')
        : undefined,
    at: () => [key],
    get: (item) => (Array.isArray(item[key]) ? item[key].join(';') : ''),
    set: (item, text) => {
      if (text === '' && item[key] === undefined) return;
      item[key] = split(text);
    },
  };
}

/** A field of the first contact of this kind. */
export function contactColumn(kind: string, field: 'value' | 'hours' | 'opening', looks: Looks): AreaColumn {
  const points = (item: Item) => (Array.isArray(item['contacts']) ? (item['contacts'] as Item[]) : []);
  const point = (item: Item) => points(item).find((one) => one['kind'] === kind);
  return {
    ...looks,
    form: field === 'opening' ? openingForm : 'Write a text.',
    clean: (text) => (field === 'opening' ? readableHours(text) : text),
    at: (item) => ['contacts', points(item).findIndex((one) => one['kind'] === kind), field],
    get: (item) => shown(point(item)?.[field]),
    set: (item, text) => {
      const before = point(item);
      if (before !== undefined && field === 'value' && text === '')
        item['contacts'] = points(item).filter((one) => one !== before);
      else if (before !== undefined) put(before, field, text, false);
      else if (text !== '' && field === 'value') item['contacts'] = [...points(item), { kind, value: text }];
    },
  };
}

/** Yes, or nothing. */
export function yesColumn(key: string, looks: Looks): AreaColumn {
  return {
    ...textColumn(key, { ...looks, choices: ['yes'] }),
    get: (item) => (item[key] === true ? 'yes' : ''),
    set: (item, text) => {
      if (text === 'yes') item[key] = true;
      else delete item[key];
    },
  };
}

const openingForm = 'Write days and times with ; between: Mon-Fri 9am-5pm; closed on bank holidays.';

/** Opening hours that the guide can read to the last word. */
export function openingColumn(key: string, looks: Looks): AreaColumn {
  return { ...textColumn(key, looks), form: openingForm, clean: readableHours };
}

function readableHours(text: string): string | undefined {
  return text === '' || openingSchema.safeParse(text).success ? text : undefined;
}

/** A value inside another, such as `termDates.owner`. */
export function within(key: string, column: AreaColumn): AreaColumn {
  const inner = (item: Item): Item => (typeof item[key] === 'object' && item[key] !== null ? (item[key] as Item) : {});
  return {
    ...column,
    at: (item) => [key, ...column.at(inner(item))],
    get: (item) => column.get(inner(item)),
    set: (item, text) => {
      const changed = { ...inner(item) };
      column.set(changed, text);
      item[key] = changed;
    },
  };
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'text' in value) return shown(value.text);
  return typeof value !== 'string' || isUnfilled(value) ? '' : value;
}

function put(item: Item, key: string, text: string, isNeeded = false): void {
  if (shown(item[key]) === text && text !== '') return;
  if (text !== '') item[key] = text;
  else if (isNeeded) item[key] = toFillIn;
  else delete item[key];
}
