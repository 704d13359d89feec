import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { factsSchema } from '../../src/domain/pack/schema/facts.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale } from './merrowdale.ts';
import { isSameAct, isSameSection } from './sameLaw.ts';

interface Answer {
  readonly today: string;
  readonly roles?: readonly (string | readonly string[])[];
  readonly notRoles?: readonly string[];
  readonly law?: readonly (readonly [act: string, section: string])[];
  readonly holder: string;
  readonly dates?: readonly { readonly timescale: string; readonly accepted: readonly string[] }[];
  readonly routes?: readonly string[];
  readonly routesShut?: readonly string[];
  readonly firstStep?: readonly string[];
  readonly unknown?: readonly string[];
}

interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly given: Facts;
  readonly answer: Answer;
}

/** The cases of our own (F01 to F48), marked as meta.how_to_mark of the file says. */
const { meta, scenarios } = parse(readFileSync('tests/cases/scenarios-own.yaml', 'utf8')) as {
  meta: { act_names: Readonly<Record<string, readonly string[]>> };
  scenarios: readonly Scenario[];
};

/**
 * Lines that are not met, and why: "F00 roles integrated-care-board". A line that is met has to leave this list.
 */
const exceptions: Readonly<Record<string, string>> = {};

const { view, directory } = merrowdale();

/** Each line of the answer, with what was found where it is not met. */
function* marked({ given, answer }: Scenario): Generator<readonly [line: string, fault: string | undefined]> {
  const result = explainShape(outcome(view, directory, given, answer.today), view, given.asker);
  const roles = result.duties.map((duty) => duty.role);
  const laws = result.duties.flatMap((duty) => duty.law);
  const routes = result.routes.map((route) => route.id);
  const step = (result.firstSteps[0]?.text ?? '').toLowerCase();
  const line = (name: string, isMet: boolean, found: string) => [name, isMet ? undefined : found] as const;

  for (const wanted of answer.roles ?? [])
    yield line(
      `roles ${String(wanted)}`,
      [wanted].flat().some((one) => roles.includes(one)),
      roles.join(', '),
    );
  for (const wrong of answer.notRoles ?? [])
    yield line(
      `notRoles ${wrong}`,
      !roles.includes(wrong),
      result.duties
        .filter((duty) => duty.role === wrong)
        .map((duty) => duty.id)
        .join(', '),
    );
  for (const [act, section] of answer.law ?? []) {
    const isNamed = laws.some(
      (law) => isSameAct(law.act, [act, ...(meta.act_names[act] ?? [])]) && isSameSection(law.section, section),
    );
    yield line(`law ${act} ${section}`.trim(), isNamed, laws.map((law) => `${law.act} ${law.section}`).join('; '));
  }
  yield line('holder', result.rightsHolder.who === answer.holder, result.rightsHolder.who);
  for (const { timescale, accepted } of answer.dates ?? []) {
    const found = result.deadlines.find((one) => one.timescale === timescale);
    const isRight = [found?.date, found?.safeDate].some((day) => accepted.includes(String(day)));
    yield line(`dates ${timescale}`, isRight, `${found?.date} instead of ${accepted.join(' or ')}`);
  }
  const places = (answer.routes ?? []).map((wanted) => routes.indexOf(wanted));
  const inOrder = places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)));
  yield line('routes', inOrder, routes.join(', '));
  for (const shut of answer.routesShut ?? [])
    yield line(`routesShut ${shut}`, !routes.includes(shut), routes.join(', '));
  yield line(
    'firstStep',
    (answer.firstStep ?? []).some((words) => step.includes(words.toLowerCase())),
    step,
  );
  for (const fact of answer.unknown ?? [])
    yield line(
      `unknown ${fact}`,
      result.unknown.some((one) => one.fact === fact),
      result.unknown.map((one) => one.fact).join(', '),
    );
}

describe.each(scenarios)('$id $title', (scenario) => {
  it('holds facts that a family could tell', () => {
    expect(factsSchema.safeParse(scenario.given).error?.issues).toBeUndefined();
  });

  it('is answered as the law answers it', () => {
    const faults = [...marked(scenario)].flatMap(([line, fault]) => {
      const name = `${scenario.id} ${line}`;
      if (fault === undefined) return name in exceptions ? [`${name} is met: take it off the exceptions`] : [];
      return name in exceptions ? [] : [`${name}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});

describe('the exceptions', () => {
  it('name lines that there are', () => {
    const lines = scenarios.flatMap((scenario) => [...marked(scenario)].map(([line]) => `${scenario.id} ${line}`));
    expect(Object.keys(exceptions).filter((name) => !lines.includes(name))).toEqual([]);
  });
});
