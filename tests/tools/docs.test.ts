import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { derivedFactNames } from '../../src/domain/pack/derivedFacts.ts';
import { printedShapes, writtenShapes } from '../../tools/project/writeSchemas.ts';
import { rules } from '../../src/officer/rules/runRules.ts';

const shapes = { ...writtenShapes, ...printedShapes };
const pages = [
  'docs/writing-content.md',
  'docs/json-shapes.md',
  'docs/hosting.md',
  'docs/upkeep.md',
  'docs/for-councils.md',
];

/** Examples that say of themselves which shape they fit: `<!-- fits NAME -->` above the code. */
function examples(page: string): { name: string; code: string }[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/<!-- fits ([a-z-]+) -->\s*```(?:yaml|json)\n([\s\S]*?)```/g)].map(
    ([, name = '', code = '']) => ({
      name,
      code,
    }),
  );
}

describe.each(['docs/writing-content.md', 'docs/json-shapes.md'])('%s', (page) => {
  it.each(examples(page))('shows an example that fits $name', ({ name, code }) => {
    expect(shapes[name]?.safeParse(parse(code))).toMatchObject({ success: true });
  });

  it('marks its examples', () => {
    expect(examples(page).length).toBeGreaterThan(7);
  });
});

it('docs/writing-content.md lists every rule in its own words', () => {
  const text = readFileSync('docs/writing-content.md', 'utf8').replace(/\s+/g, ' ');
  for (const { name, level, about } of rules) expect(text).toContain(`| ${name} | ${level} | ${about} |`);
});

it('docs/writing-content.md names every fact that is worked out', () => {
  const text = readFileSync('docs/writing-content.md', 'utf8');
  for (const name of derivedFactNames) expect(text).toContain(`\`${name}\``);
});

it('docs/json-shapes.md shows every shape that commands print', () => {
  const shown = examples('docs/json-shapes.md').map((one) => one.name);
  for (const name of Object.keys(printedShapes)) expect(shown).toContain(name);
});

it.each(pages)('%s leads only to files that exist', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => /\.(md|json)$/.test(link));
  for (const link of links) expect(existsSync(join(dirname(page), link)), link).toBe(true);
  for (const [, name = ''] of text.matchAll(/`(docs\/[\w./-]+\.json)`/g))
    expect(existsSync(name) || name.includes('COMMAND'), name).toBe(true);
});
