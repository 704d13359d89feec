import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { outcome } from '../../src/domain/duty/outcome.ts';
import { check } from '../../tools/commands/check.ts';
import { deadline } from '../../tools/commands/deadline.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { outlineOf, pathways } from '../../tools/commands/pathways.ts';
import { search } from '../../tools/commands/search.ts';
import {
  checkJson,
  deadlineJson,
  explainJson,
  outlineJson,
  pathwaysJson,
  searchJson,
} from '../../tools/commands/shapes.ts';
import { schemaFiles, schemaFolder } from '../../tools/project/writeSchemas.ts';
import { merrowdale, today } from '../content/merrowdale.ts';
import { scenarioFacts } from '../content/scenarioFacts.ts';

const pack = merrowdale();
const { view, directory, extras } = pack;

function fits<Schema extends z.ZodType>(schema: Schema, output: string): z.infer<Schema> {
  const parsed = schema.safeParse(JSON.parse(output));
  if (!parsed.success) throw new Error(parsed.error.message);
  return parsed.data;
}

describe('what a command prints with --json has its public shape', () => {
  it.each(Object.entries(scenarioFacts))('explain, for %s', (_id, { facts }) => {
    const shape = explainShape(outcome(view, directory, facts, today), view, facts.asker);
    expect(fits(explainJson, JSON.stringify(shape)).duties.length).toBeGreaterThan(0);
  });

  it('explain, for a family of whom nothing is known', () => {
    fits(explainJson, JSON.stringify(explainShape(outcome(view, directory, {}, today), view, undefined)));
  });

  it('deadline, for every time limit, with and without a date', () => {
    for (const timescale of Object.keys(view.timescales)) {
      for (const from of [undefined, '2026-10-05']) {
        const { output, exitCode } = deadline({ view, timescale, from, with: [], json: true, today });
        // Some count from a number, which a date is not.
        if (exitCode === 2) continue;
        const { date, safeDate } = fits(deadlineJson, output);
        expect(safeDate === null || (date !== null && safeDate <= date), `${timescale}: ${output}`).toBe(true);
      }
    }
  });

  it.each(['speech therapy', 'speach theropy', 'qqqqqqqq'])('search, for "%s"', async (query) => {
    const load = () => Promise.resolve({ view, directory, extras });
    expect(fits(searchJson, (await search({ query, json: true, today, load })).output).query).toBe(query);
  });

  it('check', () => {
    const { output } = check({ folder: 'content/merrowdale', json: true, strict: false, today });
    const { errors, warnings, problems } = fits(checkJson, output);
    expect(problems).toHaveLength(errors + warnings);
  });

  it('pathways, and the outline of each', () => {
    for (const { id } of fits(pathwaysJson, pathways(view, true).output))
      expect(fits(outlineJson, outlineOf(view, id, today, true).output).length).toBeGreaterThan(0);
  });
});

describe('docs/schemas', () => {
  const files = schemaFiles();

  it('holds every schema and nothing else', () => {
    expect(readdirSync(schemaFolder).sort()).toEqual([...files.keys()].sort());
  });

  it.each([...files])('%s is up to date (node tools/project/writeSchemas.ts)', (name, text) => {
    expect(readFileSync(join(schemaFolder, name), 'utf8')).toBe(text);
  });
});
