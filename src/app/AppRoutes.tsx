import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { LoadedScreen, screenAt } from './LoadedScreen.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { usePack } from './parts/packContext.ts';
import { PieceId } from './parts/pieceId.ts';

/**
 * Every screen at its address in the language in use. The table has no screen inside another, so the router's own
 * matching of nested routes (3 KB on every first load) is not needed.
 */
export function AppRoutes() {
  const { language } = usePack();
  const { pathname } = useLocation();
  const prefix = language === 'en' ? '' : `/${language}`;
  const found = pathname.startsWith(`${prefix}/`) ? screenAt(pathname.slice(prefix.length)) : undefined;
  return (
    <Suspense fallback={<p className="soft">…</p>}>
      {found ? (
        <PieceId value={found.id}>
          <LoadedScreen key={found.screen.path} screen={found.screen} />
        </PieceId>
      ) : (
        <NotFoundPage />
      )}
    </Suspense>
  );
}
