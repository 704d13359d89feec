import { useTranslation } from 'react-i18next';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** Every way to put things right, the early ones first. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  const routes = Object.entries(view.routes).sort(([, a], [, b]) => a.order - b.order);
  return (
    <Page title={t('allRoutes')}>
      <p className="lede">{t('allRoutesText')}</p>
      <ol className="steps">
        {routes.map(([id, route]) => (
          <li key={id}>
            <div>
              <Go to={to.page('routes', id)}>
                <Say text={route.name} />
              </Go>
              <p className="soft">
                <Say text={route.can} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
}
