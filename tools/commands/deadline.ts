import { deadline as workOut } from '../../src/domain/duty/deadline.ts';
import { factsSchema } from '../../src/domain/pack/schema/facts.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import { say } from '../../src/domain/pack/youText.ts';
import type { CommandResult } from './check.ts';
import type { DeadlineJson } from './shapes.ts';

interface DeadlineArgs {
  readonly timescale?: string | undefined;
  readonly from?: string | undefined;
  /** `certificateOn=2026-11-20`; several allowed. A list is given with commas. */
  readonly with: readonly string[];
  readonly json: boolean;
  readonly today: string;
  readonly view: PackView;
}

/** One time limit applied to dates given by hand. */
export function deadline(args: DeadlineArgs): CommandResult {
  const timescale = args.timescale === undefined ? undefined : args.view.timescales[args.timescale];
  if (timescale === undefined)
    return {
      exitCode: 2,
      output: `deadline needs one of these names: ${Object.keys(args.view.timescales).join(', ')}`,
    };
  const given: Record<string, unknown> = {};
  const [first] = [...timescale.count.inputs, ...timescale.count.optionalInputs];
  if (args.from !== undefined && first !== undefined) given[first] = typed(first, args.from);
  for (const pair of args.with) {
    const [name = '', ...value] = pair.split('=');
    given[name] = typed(name, value.join('='));
  }
  const parsed = factsSchema.safeParse(given);
  if (!parsed.success)
    return {
      exitCode: 2,
      output: parsed.error.issues
        .map((issue) => complaint(args.timescale ?? '', issue.path.map(String).join('.'), issue.message))
        .join('\n'),
    };
  const calendars = { calendar: args.view.calendar, termDates: args.view.local.termDates };
  const result = workOut(timescale, parsed.data, calendars, args.today);
  const shape: DeadlineJson = {
    timescale: result.timescale,
    from: args.from ?? null,
    date: result.date,
    safeDate: result.safeDate,
    why: say(timescale.what, undefined),
    counted: result.counted,
    exceptions: result.exceptions,
    kind: result.kind,
    law: result.law.source,
    missing: result.missing,
    state: result.state,
  };
  if (args.json) return { exitCode: 0, output: JSON.stringify(shape, null, 2) };
  const lines = [
    `${result.date ?? 'no date'}${result.safeDate && result.safeDate !== result.date ? `  (safe: ${result.safeDate})` : ''}  ${result.kind}`,
    shape.why,
    ...result.counted.map((line) => `  ${line}`),
    ...(result.missing.length > 0 ? [`  missing: ${result.missing.join(', ')}`] : []),
  ];
  return { exitCode: 0, output: lines.join('\n') };
}

const numbers: ReadonlySet<string> = new Set(['schoolDaysMissed', 'suspendedDaysThisYear', 'ageYears']);

function complaint(timescale: string, name: string, message: string): string {
  return numbers.has(name)
    ? `${name} is a number, not a day: deadline ${timescale} --with ${name}=12`
    : `${name}: ${message}`;
}

function typed(name: string, value: string): unknown {
  if (name === 'schoolClosedDays') return value.split(',').map((one) => one.trim());
  if (['appealing', 'needs', 'problems', 'sectionsNotDelivered', 'benefits'].includes(name)) return value.split(',');
  // A year may be given as a day in it.
  if (name === 'transferYear') return Number(value.slice(0, 4));
  if (numbers.has(name)) return Number(value);
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}
