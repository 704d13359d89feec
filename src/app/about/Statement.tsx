import { useTranslation } from 'react-i18next';
import type { Statements } from '../../domain/pack/schema/statements.ts';
import { Outside } from '../parts/ContactPoints.tsx';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { Part } from '../parts/Part.tsx';
import { KnownIssues } from './KnownIssues.tsx';

type Accessibility = NonNullable<Statements['accessibility']>;

interface Props {
  readonly statement: Accessibility;
  /** The mail link to whom it names. */
  readonly mail: string;
}

/** Every heading that the accessibility regulations and the government's model statement ask for, in its order. */
export function Statement({ statement, mail }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { organisation, scope, contact, answerDays, enforcement } = statement;
  return (
    <>
      <Part heading={t('statementScope')}>
        <Own>{scope}</Own>
        <p>{t('statementRuns', { organisation })}</p>
      </Part>
      <Part heading={t('statementHow')}>
        <p>{t('accessibilityText')}</p>
        <h3>{t('accessibilityKnown')}</h3>
        <KnownIssues>
          {statement.issues.map(({ problem }) => (
            <li key={problem}>
              <Own>{problem}</Own>
            </li>
          ))}
        </KnownIssues>
      </Part>
      <Part heading={t('statementContact')}>
        <p>{t('statementContactText', { organisation })}</p>
        <p>
          {t('common:email')}:{' '}
          <a href={mail}>
            <bdi className="long-word">{contact.email}</bdi>
          </a>
        </p>
        {contact.phone === undefined ? null : (
          <p>
            {t('statementPhone')}{' '}
            <a href={`tel:${contact.phone.replaceAll(' ', '')}`} dir="ltr">
              {contact.phone}
            </a>
          </p>
        )}
        <p>{t('statementAnswer', { count: answerDays })}</p>
      </Part>
      <Part heading={t('statementEnforcement')}>
        <p>
          {t('statementEnforcementText', enforcement)}{' '}
          <Outside href={enforcement.url}>{new URL(enforcement.url).host}</Outside>
        </p>
      </Part>
      <Technical statement={statement} />
      <Prepared statement={statement} />
    </>
  );
}

function Technical({ statement }: { statement: Accessibility }) {
  const { t } = useTranslation('pages');
  const { organisation, status, issues, disproportionateBurden, outOfScope } = statement;
  return (
    <Part heading={t('statementTechnical')}>
      <p>{t('statementCommitted', { organisation })}</p>
      <h3>{t('statementStatus')}</h3>
      <p>{t(`statementStatus_${status}`)}</p>
      <h3>{t('statementNot')}</h3>
      <KnownIssues>
        {issues.map(({ problem, criterion, plan }) => (
          <li key={problem}>
            <Own>{problem}</Own>
            <p>{t('statementCriterion', { criterion })}</p>
            <Own>{plan}</Own>
          </li>
        ))}
      </KnownIssues>
      <h3>{t('statementBurden')}</h3>
      {disproportionateBurden === undefined ? <p>{t('statementBurdenNone')}</p> : <Own>{disproportionateBurden}</Own>}
      <h3>{t('statementOutside')}</h3>
      {outOfScope === undefined ? <p>{t('statementOutsideNone')}</p> : <Own>{outOfScope}</Own>}
    </Part>
  );
}

function Prepared({ statement }: { statement: Accessibility }) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const day = (date: string) => longDate(date, language, false);
  return (
    <>
      <Part heading={t('statementImproving')}>
        <Own>{statement.improving}</Own>
      </Part>
      <Part heading={t('statementPrepared')}>
        <p>
          {t('statementPreparedText', { prepared: day(statement.preparedOn), reviewed: day(statement.reviewedOn) })}
        </p>
        <p>{t('statementTested', { date: day(statement.testedOn), by: statement.testedBy })}</p>
        <Own>{statement.testedHow}</Own>
      </Part>
    </>
  );
}

/** The area's own words stand in English. */
function Own({ children }: { children: string }) {
  return (
    <p lang="en" dir="ltr">
      {children}
    </p>
  );
}
