import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { OpenedPack } from '../getPack.ts';
import { LinksTo } from '../guides/LinksTo.tsx';
import { Go } from '../parts/Go.tsx';
import { PackContext, usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { Freshness } from '../services/Freshness.tsx';
import { ServiceBody } from '../services/ServiceBody.tsx';
import { useNeighbourPack } from './useNeighbourPack.ts';
import { useNeighbours } from './useNeighbours.ts';

/**
 * A service of an area across the border, from its pack on this device: its own site has no worker here and would need a
 * signal. Hours, places and notices are those of its own area; what must be done, and by whom, those of the family's.
 */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const here = usePack();
  const { hash } = useLocation();
  const [area = '', id = ''] = hash.slice(1).split('/');
  const { neighbours, chosen } = useNeighbours();
  const to = useAddresses();
  const isOn = chosen.includes(area);
  const kept = useNeighbourPack(isOn ? area : undefined);
  const neighbour = neighbours?.find((one) => one.id === area);
  const pack = isOn ? kept : null;
  if (neighbours === undefined || pack === undefined) return null;
  const service = pack && Object.hasOwn(pack.directory, id) ? pack.directory[id] : undefined;
  const own = neighbour && siteAddress(neighbour.root, here.language, pack ?? undefined);
  if (pack === null || service === undefined || own === undefined)
    return (
      <Page title={t('neighbourLost')}>
        <p>{t('neighbourLostText')}</p>
        <p>
          <Go to={to.search} className="button">
            {t('common:search')}
          </Go>
        </p>
        {neighbour && own ? (
          <p>
            <a href={own}>{t('neighbourSite', { area: neighbour.name })}</a>
          </p>
        ) : null}
      </Page>
    );
  const { name } = pack.view.pack;
  return (
    <Page title={service.name} heading={<span lang="en">{service.name}</span>}>
      <p className="notice">
        <strong>{t('neighbourPage', { neighbour: name, area: here.view.pack.name })}</strong>
      </p>
      {pack.view.pack.madeUp ? <p className="soft">{t('common:madeUp', { area: name })}</p> : null}
      <PackContext value={{ ...here, view: pack.view, directory: pack.directory }}>
        <ServiceBody service={service} />
      </PackContext>
      <LinksTo kind="provisions" ids={service.provisions} heading={t('neighbourDuty', { area: here.view.pack.name })} />
      <Freshness service={service}>
        <p className="no-print">
          <a href={`${own}report/#/services/${id}/`}>{t('neighbourReport', { area: name })}</a>
        </p>
      </Freshness>
      <p className="no-print">
        <a href={`${own}services/${id}/`}>{t('neighbourSite', { area: name })}</a>
      </p>
    </Page>
  );
}

/** The first page of a neighbour's own site, in the family's language where it has that. */
function siteAddress(root: string, language: string, pack: OpenedPack | undefined): string {
  return language !== 'en' && pack?.view.pack.languages.includes(language) ? `${root}${language}/` : root;
}
