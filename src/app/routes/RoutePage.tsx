import { useTranslation } from 'react-i18next';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Route } from '../../domain/pack/schema/route.ts';
import { ContactCard } from '../contacts/ContactCard.tsx';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useOutcome } from '../pathway/useOutcome.ts';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { RoleCard } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useSay } from '../parts/useSay.ts';
import { FreeHelp } from '../parts/FreeHelp.tsx';

/** One way to put things right: where to start, who, cost, time, what it can and cannot do, when it is shut. */
export function Screen() {
  const { t } = useTranslation(['pages', 'results']);
  const id = usePieceId();
  const { view } = usePack();
  const outcome = useOutcome();
  const say = useSay();
  const route = view.routes[id];
  if (!route) return <NotFoundPage />;
  const shutForYou = outcome?.routesNotOpen.find((one) => one.id === id);
  return (
    <Page title={say(route.name)} heading={<Say text={route.name} />}>
      {shutForYou ? (
        <p className="notice warn">
          <strong>{t('results:routesNotOpen')}:</strong> <Say text={shutForYou.why} />
        </p>
      ) : null}
      <dl className="facts-list">
        <RouteFact name={t('routeWho')} text={route.who} />
        <RouteFact name={t('routeCost')} text={route.cost} />
        <RouteFact name={t('routeTime')} text={route.time} />
      </dl>
      <RoutePart heading={t('routeCan')} text={route.can} />
      <RoutePart heading={t('routeCannot')} text={route.cannot} />
      <StartHere route={route} />
      {route.otherClocks ? <RoutePart heading={t('routeClocks')} text={route.otherClocks} /> : null}
      <LinksTo kind="timescales" ids={route.timescales} heading={t('timeLimits')} />
      <LinksTo kind="letters" ids={route.letters} heading={t('lettersFor')} />
      {route.notOpen.length > 0 ? (
        <section className="notice stack tight">
          <h2>{t('routeNotOpen')}</h2>
          <ul>
            {route.notOpen.map((shut, index) => (
              <li key={index}>
                <Say text={shut.why} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <LawBlock law={route.law} />
      <FreeHelp />
    </Page>
  );
}

function RouteFact({ name, text }: { name: string; text: Text }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Say text={text} />
      </dd>
    </div>
  );
}

function RoutePart({ heading, text }: { heading: string; text: Text }) {
  return (
    <section className="stack tight">
      <h2>{heading}</h2>
      <p>
        <Say text={text} />
      </p>
    </section>
  );
}

/** The first move, with the number to ring: the local team's, or the national body's. */
function StartHere({ route }: { route: Route }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const role = route.role === undefined ? undefined : view.roles[route.role];
  const contact = route.contact === undefined ? undefined : view.contacts[route.contact];
  return (
    <section className="first">
      <h2>{t('routeStart')}</h2>
      <div className="stack">
        <p>
          <Say text={route.startHere} />
        </p>
        {role ? <RoleCard role={role} /> : null}
        {contact && contact.id !== role?.contact ? <ContactCard contact={contact} /> : null}
      </div>
    </section>
  );
}
