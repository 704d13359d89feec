import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale, today } from './merrowdale.ts';
import { scenarioFacts } from './scenarioFacts.ts';

const pack = merrowdale();
const { scenarios } = parse(readFileSync('tests/cases/scenarios.yaml', 'utf8')) as {
  scenarios: { id: string; title: string }[];
};

const matches = (wanted: string | readonly string[], one: string) =>
  typeof wanted === 'string' ? wanted === one : wanted.includes(one);

describe.each(scenarios)('$id $title', ({ id }) => {
  const expected = scenarioFacts[id];
  if (!expected) throw new Error(`No facts stand for ${id}`);
  const result = explainShape(
    outcome(pack.view, pack.directory, expected.facts, today),
    pack.view,
    expected.facts.asker,
  );
  const roles = result.duties.map((duty) => duty.role);

  it('names every body that is responsible', () => {
    for (const wanted of expected.roles)
      expect(
        roles.some((role) => matches(wanted, role)),
        `${String(wanted)} in ${roles.join(', ')}`,
      ).toBe(true);
  });

  it('names none that is not', () => {
    for (const wrong of expected.noRoles ?? []) expect(roles).not.toContain(wrong);
  });

  it('says under which law', () => {
    const laws = result.duties.flatMap((duty) => duty.law);
    for (const [name, section] of expected.law)
      expect(
        laws.some((law) => name.test(law.act) && section.test(law.section)),
        `${String(name)} ${String(section)}`,
      ).toBe(true);
  });

  it('says who holds the right', () => {
    if (expected.holder) expect(result.rightsHolder.who).toBe(expected.holder);
    else expect(result.rightsHolder.who).toBe('unknown');
  });

  it('gives the dates the law gives', () => {
    for (const [timescale, ...accepted] of expected.dates) {
      const found = result.deadlines.find((one) => one.timescale === timescale);
      expect(found, timescale).toBeDefined();
      expect(
        [found?.date, found?.safeDate].some((date) => accepted.includes(String(date))),
        `${timescale}: ${found?.date}`,
      ).toBe(true);
    }
  });

  it('offers the routes in the right order and keeps the shut ones shut', () => {
    const open = result.routes.map((route) => route.id);
    const places = expected.routes.map((wanted) => open.findIndex((one) => matches(wanted, one)));
    expect(
      places.every((place) => place >= 0),
      open.join(', '),
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const shut of expected.shut) {
      expect(open).not.toContain(shut);
      expect(result.routesNotOpen.map((route) => route.id)).toContain(shut);
    }
  });

  it('says what to do first', () => {
    expect(result.firstSteps[0]?.text ?? '').toMatch(expected.firstStep);
  });
});
