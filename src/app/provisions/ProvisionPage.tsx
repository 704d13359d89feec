import { useTranslation } from 'react-i18next';
import type { Provision } from '../../domain/pack/schema/provision.ts';
import { ExitThisPage } from '../exit/ExitThisPage.tsx';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Go } from '../parts/Go.tsx';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { LinkList } from '../parts/LinkList.tsx';
import { LocalPolicy } from '../parts/LocalPolicy.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { ReportWrong } from '../report/ReportWrong.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { ProvisionDuty } from './ProvisionDuty.tsx';

/** Provisions that somebody may read while another person must not see it. */
const aboutHarm: ReadonlySet<string> = new Set(['safeguarding', 'early-help', 'advocacy']);

/** Who is responsible for one kind of help: who, must or may, law, in a plan, who pays, by when, if not, here. */
export function Screen() {
  const { t } = useTranslation(['pages', 'common', 'results']);
  const id = usePieceId();
  const { view, directory } = usePack();
  const say = useSay();
  const to = useAddresses();
  const provision = view.provisions[id];
  if (!provision) return <NotFoundPage />;
  const role = view.roles[provision.askFirst.role];
  const services = Object.values(directory)
    .filter((service) => service.provisions.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, 6);
  const policies = view.local.policies.filter(
    (policy) => policy.provisions.includes(id) && policy.insteadOf === undefined,
  );
  return (
    <>
      {aboutHarm.has(id) ? <ExitThisPage /> : null}
      <Page title={say(provision.name)} heading={<Say text={provision.name} />}>
        <p className={`lane-${provision.sector}`}>
          <span className="arm">
            <LaneShape sector={provision.sector} /> {t(`common:${provision.sector}`)}
          </span>
        </p>
        <p className="lede">
          <Say text={provision.plain} />
        </p>
        <section className="first">
          <h2>{t('askFirst')}</h2>
          <div className="stack">
            <p>
              <Say text={provision.askFirst.text} />
            </p>
            {role ? <RoleCard role={role} /> : null}
          </div>
        </section>
        <section className="stack tight full">
          <h2>{t('duties')}</h2>
          <div className="cards">
            {provision.duties.map((duty) => (
              <ProvisionDuty key={duty.id} duty={duty} />
            ))}
          </div>
        </section>
        <InPlan provision={provision} />
        <LinksTo kind="routes" ids={allOf(provision, 'routes')} heading={t('results:ifNot')} />
        <ByWhen provision={provision} />
        {policies.map((policy) => (
          <LocalPolicy key={policy.id} policy={policy} />
        ))}
        {services.length > 0 ? (
          <section className="stack tight full">
            <h2>{t('results:services')}</h2>
            <div className="cards">
              {services.map((service) => (
                <ServiceCard key={service.id} service={service} />
              ))}
            </div>
          </section>
        ) : null}
        {provision.guides.length + provision.contacts.length > 0 ? (
          <section className="stack tight">
            <h2>{t('related')}</h2>
            <LinkList
              kind="guides"
              items={provision.guides.flatMap((one) =>
                view.guides[one] ? [{ id: one, title: view.guides[one].title }] : [],
              )}
            />
            <LinkList
              kind="contacts"
              items={provision.contacts.flatMap((one) =>
                view.contacts[one] ? [{ id: one, title: view.contacts[one].name }] : [],
              )}
            />
          </section>
        ) : null}
        <p className="no-print">
          <Go to={to.home} className="button second">
            {t('checkMine')}
          </Go>
        </p>
        <ReportWrong item={`provisions/${id}`} />
      </Page>
    </>
  );
}

/** Its own, or where the provision as a whole names none, those of its duties. */
function allOf(provision: Provision, kind: 'routes' | 'timescales'): readonly string[] {
  if (provision[kind].length > 0) return provision[kind];
  return [...new Set(provision.duties.flatMap((duty) => duty[kind]))];
}

function ByWhen({ provision }: { provision: Provision }) {
  const { t } = useTranslation('pages');
  const ids = allOf(provision, 'timescales');
  if (ids.length > 0) return <LinksTo kind="timescales" ids={ids} heading={t('timeLimits')} />;
  return (
    <section className="stack tight">
      <h2>{t('timeLimits')}</h2>
      <p>{t('noTimeLimit')}</p>
    </section>
  );
}

function InPlan({ provision }: { provision: Provision }) {
  const { t } = useTranslation('pages');
  return (
    <section className="stack tight">
      <h2>{t('inPlan')}</h2>
      {provision.inPlan ? (
        <>
          {provision.inPlan.sections.length > 0 ? (
            <p className="row">
              {provision.inPlan.sections.map((section) => (
                <span key={section} className="tag">
                  {t('section', { section })}
                </span>
              ))}
            </p>
          ) : null}
          <p>
            <Say text={provision.inPlan.text} />
          </p>
        </>
      ) : (
        <p>{t('inPlanNone')}</p>
      )}
      <h2>{t('whoPays')}</h2>
      <p>
        <Say text={provision.whoPays} />
      </p>
      {provision.note ? (
        <p className="notice">
          <strong>{t('note')}:</strong> <Say text={provision.note} />
        </p>
      ) : null}
    </section>
  );
}
