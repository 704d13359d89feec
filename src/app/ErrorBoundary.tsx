import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { isSearchHash } from './parts/searchWords.ts';

/**
 * Catches a broken screen. The answers are safe: they were written before it was shown. Another page begins anew; words
 * typed into the search are no other page, or the field would be made anew under the finger.
 */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname, hash } = useLocation();
  return <Boundary key={pathname + (isSearchHash(hash) ? '' : hash)}>{children}</Boundary>;
}

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const { t } = useTranslation();
  return (
    <section className="stack" role="alert">
      <h1 tabIndex={-1}>{t('brokenTitle')}</h1>
      <p>{t('brokenText')}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </p>
    </section>
  );
}
