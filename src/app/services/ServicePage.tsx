import { useTranslation } from 'react-i18next';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { ReportWrong } from '../report/ReportWrong.tsx';
import { Freshness } from './Freshness.tsx';
import { ServiceBody } from './ServiceBody.tsx';
import { WithdrawnService } from './WithdrawnService.tsx';

/** A service, the kinds of help it is, and how fresh all of that is. */
export function Screen() {
  const { t } = useTranslation('pages');
  const id = usePieceId();
  const { directory, view } = usePack();
  const service = directory[id];
  const withdrawn = service ? undefined : view.local.withdrawn?.find((one) => one.id === id);
  if (withdrawn) return <WithdrawnService service={withdrawn} />;
  if (!service) return <NotFoundPage />;
  return (
    <Page title={service.name} heading={<span lang="en">{service.name}</span>}>
      <ServiceBody service={service} />
      <LinksTo kind="provisions" ids={service.provisions} heading={t('provisionsHelped')} />
      <Freshness service={service}>
        <ReportWrong item={`services/${service.id}`} />
      </Freshness>
    </Page>
  );
}
