import { actsOf, claimsThat, lawClaims, type ClaimFilter, type LawClaim } from '../../src/domain/pack/lawClaims.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import type { CommandResult } from './check.ts';
import type { ReportLawJson } from './shapes.ts';

interface ReportArguments {
  readonly view: PackView;
  readonly about: string | undefined;
  readonly unchecked: boolean;
  readonly act: string | undefined;
  /** A whole number of days, as typed. */
  readonly older: string | undefined;
  readonly json: boolean;
  readonly today: string;
}

/** Every law claim with its source, the day it was read, how sure we are and where it is used. Grouped by first source. */
export function report({ view, about, unchecked, act, older, json, today }: ReportArguments): CommandResult {
  if (about !== 'law')
    return {
      exitCode: 2,
      output: 'report needs to know about what: report law, coverage, missed-searches, officer or review',
    };
  if (older !== undefined && !/^\d{1,5}$/.test(older))
    return { exitCode: 2, output: '--older takes a whole number of days, such as --older 90.' };
  const filter: ClaimFilter = { unchecked, act, olderThanDays: older === undefined ? undefined : Number(older) };
  const all = lawClaims(view);
  const claims = claimsThat(all, filter, today);
  const shape: ReportLawJson = { total: all.length, shown: claims.length, acts: actsOf(claims), claims };
  if (json) return { exitCode: 0, output: JSON.stringify(shape, null, 2) };
  const groups = Map.groupBy(claims, ({ law }) => law.source[0]?.act ?? '');
  const lines = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([name, group]) => [`\n${name} (${group.length})`, ...group.flatMap(lineOf)]);
  const recalled = claims.filter((one) => one.law.confidence === 'recalled').length;
  return {
    exitCode: 0,
    output: [...lines, `\n${claims.length} of ${all.length} claims, ${recalled} of them from memory only.`].join('\n'),
  };
}

function lineOf({ page, part, says, lawSays, law, usedBy }: LawClaim): string[] {
  const sources = law.source.map(({ act, section, url }) => [act, section, url].filter(Boolean).join(' ')).join('; ');
  const held = [law.from && `from ${law.from}`, law.until && `until ${law.until}`].filter(Boolean).join(', ');
  return [
    `  ${part === '' ? page : `${page} ${part}`}  [${law.status}, ${law.confidence}, read ${law.asAt}${held ? `, ${held}` : ''}]`,
    `    families read: ${says}`,
    ...(lawSays === undefined ? [] : [`    the law says:  ${lawSays}`]),
    `    ${sources}`,
    ...(usedBy.length > 0 ? [`    used by ${usedBy.join(', ')}`] : []),
  ];
}
