import type { LoadedPack } from '../content/loadContent.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** Numbers that Ofcom keeps free for drama; they reach nobody. By digits alone. */
const dramaNumbers = [
  /^01632960\d{3}$/,
  /^07700900\d{3}$/,
  /^08081570\d{3}$/,
  /^03069990\d{3}$/,
  /^02079460\d{3}$/,
  /^011[3-8]4960\d{3}$/,
  /^01[2-6]14960\d{3}$/,
  /^01914980\d{3}$/,
];

/** A British number inside a text; 18001 before it is the text relay. */
const numberInText = /(?<![\d.])(?:\+44[\s-]?|0)(?:[\s()-]?\d){8,10}(?!\d)/g;
const hostInText = /\bhttps?:\/\/([^\s/:?#]+)|\b((?:[\w-]+\.)+(?:org|com|net|info|co|gov|nhs|ac|uk)\b)/gi;

interface Cell {
  readonly text: string;
  /** The whole cell is a number to dial. */
  readonly isNumber: boolean;
  readonly name: string;
  readonly place: ReturnType<LoadedPack['placeOf']>;
}

/** Nobody real is rung by somebody who tries the example. */
export const madeUpArea: Rule = {
  name: 'made-up-area',
  level: 'error',
  about: "A made-up area uses only Ofcom's numbers for drama and addresses under example.org.",
  check(pack) {
    if (!pack.view.pack.madeUp) return [];
    return cellsOf(pack).flatMap((cell) => [
      ...realNumbers(cell).map((number) => ({
        message: `${cell.name}: ${number} may be somebody's real number.`,
        tip: "Use a number from Ofcom's range for drama, such as 01632 960000 to 960999.",
        place: cell.place,
      })),
      ...realHosts(cell.text).map((host) => ({
        message: `${cell.name}: ${host} may be somebody's real address.`,
        tip: 'Use an address that ends with example.org.',
        place: cell.place,
      })),
    ]);
  },
};

function realNumbers({ text, isNumber }: Cell): string[] {
  const found = [...text.matchAll(numberInText)].map(([number]) => number);
  if (isNumber && found.length === 0) return text === '' ? [] : [text];
  return found.filter((number) => !dramaNumbers.some((range) => range.test(digitsOf(number))));
}

function digitsOf(number: string): string {
  return number.replace(/^\+44/, '0').replace(/\D/g, '');
}

function realHosts(text: string): string[] {
  const hosts = [...text.matchAll(hostInText)].map(([, inLink, bare]) => (inLink ?? bare ?? '').toLowerCase());
  return [...new Set(hosts)].filter((host) => host !== 'example.org' && !host.endsWith('.example.org'));
}

function cellsOf(pack: LoadedPack): Cell[] {
  const cells: Cell[] = [];
  for (const [id, service] of Object.entries(pack.directory))
    walk(service, [], (path, text) =>
      cells.push({
        text,
        isNumber: path[0] === 'phone' || path[0] === 'sms',
        name: `services/${id}`,
        place: pack.placeOf('services', id, path),
      }),
    );
  for (const body of pack.area.bodies)
    walk(body, [], (path, text) => {
      const point = path[0] === 'contacts' && path[2] === 'value' ? body.contacts[Number(path[1])] : undefined;
      const isNumber = point !== undefined && ['tel', 'sms', 'textRelay'].includes(point.kind);
      cells.push({ text, isNumber, name: `bodies/${body.role}`, place: pack.placeOf('bodies', body.role, path) });
    });
  walk(pack.view.local, [], (path, text) =>
    cells.push({
      text,
      isNumber: path.at(-1) === 'tel',
      name: `local.yaml ${path.map(String).join('.')}`,
      place: placeInFile(pack.area, 'local.yaml', path),
    }),
  );
  return cells;
}

function walk(value: unknown, path: readonly PropertyKey[], say: (path: readonly PropertyKey[], text: string) => void) {
  if (typeof value === 'string') say(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key], say);
}
