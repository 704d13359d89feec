import { expect, it } from 'vitest';
import { withFormulaMark, withoutFormulaMark } from '../../../src/officer/content/formulaMark.ts';

it('an officer who opens the directory in a spreadsheet starts no formula of somebody else', () => {
  for (const cell of ['=1+1', '+cmd|x', '-2+3+cmd|x', '@SUM(1)', '\t=1'])
    expect(withFormulaMark(cell)).toBe(`'${cell}`);
});

it('numbers with a sign, and words, stay as they are', () => {
  for (const cell of ['+44 1632 960100', '-5', '01632 960100', 'Free', "'Quoted' words", ''])
    expect(withFormulaMark(cell)).toBe(cell);
});

it('what was marked is read as it was meant', () => {
  for (const cell of ['=1+1', '@home club', "'tis", '- a list', '+44 1632 960100'])
    expect(withoutFormulaMark(withFormulaMark(cell))).toBe(cell);
});
