import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AppRoutes } from './AppRoutes.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { JourneyProvider } from './JourneyProvider.tsx';
import { Layout } from './parts/Layout.tsx';
import { PackContext, type ShownPack } from './parts/packContext.ts';

interface Props {
  readonly pack: ShownPack;
  readonly words: i18n;
  /** Above every page: back link, what has changed, the visit in hand. Only on the phone. */
  readonly bars?: ReactNode;
  /** In the header: whether this device is ready for no signal. Only on the phone. */
  readonly ready?: ReactNode;
}

/** Everything inside the router, the same on the phone, in the build and in tests. */
export function App({ pack, words, bars, ready }: Props) {
  return (
    <I18nextProvider i18n={words}>
      <PackContext value={pack}>
        <JourneyProvider>
          <Layout bars={bars} ready={ready}>
            <ErrorBoundary>
              <AppRoutes />
            </ErrorBoundary>
          </Layout>
        </JourneyProvider>
      </PackContext>
    </I18nextProvider>
  );
}
