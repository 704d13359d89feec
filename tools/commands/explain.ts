import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Deadline, Outcome } from '../../src/domain/duty/outcomeShape.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { factsSchema } from '../../src/domain/pack/schema/facts.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { say } from '../../src/domain/pack/youText.ts';
import type { Directory, PackView } from '../../src/domain/pack/view.ts';
import { parseBySchema, parseYaml } from '../../src/officer/content/yamlFile.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import type { ExplainJson, FaultyJson } from './shapes.ts';

/** What `--journey FILE` holds. */
export const journeySchema = z.strictObject({
  pathway: z.string().optional(),
  pathways: z.array(z.string()).optional(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

interface ExplainArgs {
  readonly factsFile?: string | undefined;
  readonly journeyFile?: string | undefined;
  readonly json: boolean;
  readonly today: string;
  readonly view: PackView;
  readonly directory: Directory;
}

/** The app's own outcome for a family's facts, or for the answers of a journey. */
export function explain(args: ExplainArgs): CommandResult {
  const file = args.factsFile ?? args.journeyFile;
  if (file === undefined || !existsSync(file))
    return { exitCode: 2, output: 'explain needs --facts FILE or --journey FILE (YAML or JSON) that exists.' };
  const read = args.factsFile ? readFacts(file) : readJourney(file, args);
  if ('problems' in read)
    return {
      exitCode: 1,
      output: args.json
        ? JSON.stringify({ problems: read.problems } satisfies FaultyJson)
        : read.problems.map(asLine).join('\n'),
    };
  const result = outcome(args.view, args.directory, read.facts, args.today);
  const shape = explainShape(result, args.view, read.facts.asker);
  return { exitCode: 0, output: args.json ? JSON.stringify(shape, null, 2) : asText(shape) };
}

function readFacts(file: string): { facts: Facts } | { problems: Problem[] } {
  const { yaml, problems } = parseYaml(file, readFileSync(file, 'utf8'));
  if (problems.length > 0) return { problems };
  const parsed = parseBySchema(factsSchema, yaml);
  return parsed.value === undefined ? { problems: parsed.problems } : { facts: parsed.value };
}

function readJourney(file: string, { view, today }: ExplainArgs): { facts: Facts } | { problems: Problem[] } {
  const { yaml, problems } = parseYaml(file, readFileSync(file, 'utf8'));
  if (problems.length > 0) return { problems };
  const parsed = parseBySchema(journeySchema, yaml);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const ids = parsed.value.pathways ?? [parsed.value.pathway ?? ''];
  const missing = ids.filter((id) => view.pathways[id] === undefined);
  if (missing.length > 0)
    return {
      problems: missing.map((id) => ({
        level: 'error',
        code: 'reference-missing',
        message: `There is no pathway "${id}".`,
        tip: `Use one of: ${Object.keys(view.pathways).join(', ')}.`,
        place: { file, line: yaml.lineAt(['pathway']) },
      })),
    };
  const state = resolve(
    ids.flatMap((id) => view.pathways[id] ?? []),
    parsed.value.answers,
    view.local.councils.map((one) => one.id),
    today,
  );
  return { facts: state.facts };
}

/** The public shape of `explain --json` (docs/json-shapes.md). */
export function explainShape(result: Outcome, view: PackView, asker: string | undefined): ExplainJson {
  const words = (text: Parameters<typeof say>[0]) => say(text, asker);
  const phoneOf = (points: readonly { kind: string; value: string }[] | undefined) =>
    points?.find((one) => one.kind === 'tel')?.value ?? null;
  const roles = [...new Map(result.duties.map((duty) => [duty.role.id, duty.role])).values()];
  return {
    headline: words(result.headline),
    duties: result.duties.map((duty) => ({
      id: duty.id,
      provision: duty.provision,
      sector: duty.sector,
      role: duty.role.id,
      body: words(duty.role.body?.name ?? duty.role.name),
      strength: duty.strength,
      what: words(duty.what),
      lawSays: words(duty.lawSays),
      law: duty.law.source,
      status: duty.law.status,
      confidence: duty.law.confidence,
    })),
    deadlines: result.deadlines.map(deadlineShape(words)),
    firstSteps: result.firstSteps.map((step) => ({ id: step.id, text: words(step.text), role: step.role.id })),
    routes: result.routes.map((route) => ({ id: route.id, title: words(route.title) })),
    routesNotOpen: result.routesNotOpen.map((route) => ({
      id: route.id,
      title: words(route.title),
      why: words(route.why),
    })),
    rightsHolder: result.rightsHolder
      ? { who: result.rightsHolder.id, text: words(result.rightsHolder.who), why: words(result.rightsHolder.why) }
      : { who: 'unknown', text: '', why: 'Tell us the school year, or the age, to know who holds the right.' },
    letters: result.letters.map((id) => ({ id })),
    contacts: [
      ...roles.map((role) => ({
        id: role.id,
        name: words(role.body?.name ?? role.name),
        phone: phoneOf(role.body?.contacts ?? (role.contact ? view.contacts[role.contact]?.contacts : undefined)),
        local: role.body !== undefined,
      })),
      ...result.contacts.flatMap((id) => {
        const contact = view.contacts[id];
        return contact ? [{ id, name: words(contact.name), phone: phoneOf(contact.contacts), local: false }] : [];
      }),
    ],
    services: result.services,
    reasons: result.reasons,
    unknown: result.unknown,
  };
}

function deadlineShape(words: (text: Parameters<typeof say>[0]) => string) {
  return (one: Deadline): ExplainJson['deadlines'][number] => ({
    timescale: one.timescale,
    what: words(one.what),
    role: one.role,
    date: one.date,
    safeDate: one.safeDate,
    state: one.state,
    kind: one.kind,
    counted: one.counted,
  });
}

function asText(shape: ExplainJson): string {
  const lines = [shape.headline, '', 'Do first:'];
  shape.firstSteps.slice(0, 4).forEach((step, index) => lines.push(`  ${index + 1}. ${step.text}  [${step.role}]`));
  lines.push('', 'Who must do what:');
  for (const duty of shape.duties)
    lines.push(
      `  ${duty.sector.padEnd(16)} ${duty.strength.padEnd(6)} ${duty.body}: ${duty.what}  [${duty.law.map((one) => `${one.act} ${one.section}`.trim()).join('; ')}; ${duty.confidence}]`,
    );
  lines.push('', 'Dates:');
  for (const one of shape.deadlines)
    if (one.date)
      lines.push(
        `  ${one.date} (${one.state}, ${one.kind}${one.safeDate !== one.date ? `, safe ${one.safeDate}` : ''}) ${one.timescale}: ${one.what}`,
      );
  lines.push('', `Right: ${shape.rightsHolder.who}. ${shape.rightsHolder.why}`);
  lines.push('', `If not: ${shape.routes.map((route) => route.id).join(' > ') || 'none'}`);
  for (const route of shape.routesNotOpen) lines.push(`  not open: ${route.id}: ${route.why}`);
  lines.push(
    '',
    `Letters: ${shape.letters.map((one) => one.id).join(', ') || 'none'}`,
    `Not known: ${shape.unknown.map((one) => one.fact).join(', ') || 'nothing'}`,
  );
  return lines.join('\n');
}
