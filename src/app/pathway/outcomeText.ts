import type { TFunction } from 'i18next';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import type { Sector, Text } from '../../domain/pack/schema/basic.ts';
import type { BoundRole, PackView } from '../../domain/pack/view.ts';
import { longDate } from '../parts/dates.ts';
import { contactPointsOf } from '../parts/RoleCard.tsx';

interface Words {
  readonly say: (text: Text) => string;
  readonly t: TFunction<['results', 'common']>;
  readonly language: string;
  readonly view: PackView;
  readonly today: string;
  /** False: no date that comes from an answer, nothing a family typed or chose. */
  readonly personal: boolean;
}

/** The outcome as plain text, for copying, keeping and sharing. */
export function outcomeText(outcome: Outcome, words: Words): string {
  const { say, t, language, view, today, personal } = words;
  const body = (role: BoundRole) => {
    const number = contactPointsOf(view, role).find((point) => point.kind === 'tel')?.value;
    return `${say(role.body?.name ?? role.name)}${number ? `, ${number}` : ''}`;
  };
  const date = (day: string) => longDate(day, language);
  const lines: string[] = [];
  if (personal) lines.push(say(outcome.headline), '');
  lines.push(`${t('results:doFirst')}`);
  outcome.firstSteps
    .slice(0, 4)
    .forEach((step, index) => lines.push(`${index + 1}. ${say(step.text)} (${body(step.role)})`));
  const dated = outcome.deadlines.filter((one) => one.date !== null);
  if (personal && dated.length > 0) {
    lines.push('', t('results:allDates'));
    for (const one of dated) lines.push(`- ${date(one.date as string)}: ${say(one.title)}`);
  }
  lines.push('', t('results:whoMust'));
  for (const sector of ['education', 'health', 'care', 'rights-and-money'] as const satisfies readonly Sector[]) {
    const duties = outcome.duties.filter((duty) => duty.sector === sector);
    if (duties.length === 0) continue;
    lines.push('', t(`common:${sector}`).toUpperCase());
    for (const duty of duties) {
      const law = duty.law.source.map((source) => `${source.act} ${source.section}`.trim()).join('; ');
      lines.push(`- ${body(duty.role)}: ${t(`results:${duty.strength}`)}. ${say(duty.what)} [${law}]`);
    }
  }
  if (outcome.routes.length > 0) {
    lines.push('', t('results:ifNot'));
    outcome.routes.forEach((route, index) => lines.push(`${index + 1}. ${say(route.title)}`));
  }
  lines.push(
    '',
    t('results:printedOn', {
      date: longDate(today, language, false),
      packDate: longDate(view.pack.issued, language, false),
    }),
  );
  return lines.join('\n');
}
