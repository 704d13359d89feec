import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LoadedScreen } from './LoadedScreen.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { usePack } from './parts/packContext.ts';
import { screens } from './screens.ts';

/** Every screen at its address in the language in use. */
export function AppRoutes() {
  const { language } = usePack();
  const prefix = language === 'en' ? '' : `/${language}`;
  return (
    <Suspense fallback={<p className="soft">…</p>}>
      <Routes>
        {screens.map((screen) => (
          <Route key={screen.path} path={`${prefix}${screen.path}`} element={<LoadedScreen screen={screen} />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
