import { useTranslation } from 'react-i18next';
import type { Timescale } from '../../domain/pack/schema/timescale.ts';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { Part } from '../parts/Part.tsx';
import { usePieceId } from '../parts/pieceId.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useSay } from '../parts/useSay.ts';
import { dateInputs } from './dateInputs.ts';
import { WorkOutDate } from './WorkOutDate.tsx';

/** One time limit: what, who, what starts it, how it is counted, what excuses it, what if not, the law, your date. */
export function Screen() {
  const { t } = useTranslation(['pages', 'results']);
  const id = usePieceId();
  const { view } = usePack();
  const say = useSay();
  const timescale = view.timescales[id];
  if (!timescale) return <NotFoundPage />;
  const kinds = {
    law: t('results:kindLaw'),
    guidance: t('results:kindGuidance'),
    practice: t('results:kindPractice'),
    local: t('results:kindLocal'),
  };
  return (
    <Page title={say(timescale.title)} heading={<Say text={timescale.title} />}>
      <p>
        <span className="tag">{kinds[timescale.kind]}</span>
      </p>
      <p className="lede">
        <Say text={timescale.what} />
      </p>
      {timescale.asSoonAsPracticable ? <p>{t('timeSoon')}</p> : null}
      <WhoMustAct timescale={timescale} />
      <Part heading={t('timeStarts')}>
        <p>
          <Say text={timescale.starts} />
        </p>
      </Part>
      <Part heading={t('timeCounted')}>
        <p>
          <Say text={timescale.counted} />
        </p>
      </Part>
      {dateInputs(timescale).length > 0 ? <WorkOutDate key={id} timescale={timescale} /> : null}
      <Exceptions timescale={timescale} />
      {timescale.ifMissedText ? (
        <Part heading={t('timeIfMissed')}>
          <p>
            <Say text={timescale.ifMissedText} />
          </p>
        </Part>
      ) : null}
      <LinksTo
        kind="routes"
        ids={timescale.ifMissed}
        heading={timescale.ifMissedText ? t('allRoutes') : t('timeIfMissed')}
      />
      <LawBlock law={timescale.law} />
      {timescale.everywhere ? (
        <Part heading={t('timeEverywhere')}>
          <LawBlock says={timescale.everywhere.what} law={timescale.everywhere.law} />
        </Part>
      ) : null}
    </Page>
  );
}

function WhoMustAct({ timescale }: { timescale: Timescale }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const role = view.roles[timescale.role];
  if (!role) return null;
  return (
    <Part heading={t('timeWho')}>
      {timescale.family ? (
        <p>
          <strong>
            <Say text={role.name} />
          </strong>
        </p>
      ) : (
        <RoleCard role={role} />
      )}
    </Part>
  );
}

function Exceptions({ timescale }: { timescale: Timescale }) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const exceptions = timescale.exceptions.flatMap((id) => view.exceptions[id] ?? []);
  if (exceptions.length === 0) return null;
  return (
    <Part heading={t('exceptions')}>
      <ul>
        {exceptions.map((exception) => (
          <li key={exception.id}>
            <Say text={exception.text} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
