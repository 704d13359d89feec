import { expect, it } from 'vitest';
import { importLines } from '../../../tools/commands/importLines.ts';
import type { ImportJson } from '../../../tools/commands/shapes.ts';

const nothing: ImportJson = {
  written: null,
  format: 'csv',
  entries: 300,
  services: 300,
  leftOut: 0,
  mapping: [],
  added: [],
  changed: [],
  keptLocal: [],
  gone: [],
  unchanged: 300,
  sheets: [],
  problems: [],
};
const warning = (row: number): ImportJson['problems'][number] => ({
  level: 'warning',
  code: 'sector-guessed',
  message: 'No sector is stated.',
  tip: 'Write one.',
  place: { file: 'list.csv', row },
});

it('an officer with thousands of rows reads the first of each kind, how many more there are, and every error', () => {
  const problems = [
    ...Array.from({ length: 250 }, (_, at) => warning(at)),
    ...Array.from({ length: 9 }, (_, at) => ({ ...warning(at), level: 'error' as const, code: 'name-missing' })),
  ];
  const lines = importLines({ ...nothing, problems }, false);
  expect(lines.match(/\[sector-guessed\]/g)).toHaveLength(5);
  expect(lines).toContain('and 245 more of the kind sector-guessed');
  expect(lines.match(/\[name-missing\]/g)).toHaveLength(9);
  expect(lines).toContain('9 errors, 250 things cleaned');
});

it('a short list is read whole', () => {
  const lines = importLines({ ...nothing, problems: Array.from({ length: 30 }, (_, at) => warning(at)) }, false);
  expect(lines.match(/\[sector-guessed\]/g)).toHaveLength(30);
});
