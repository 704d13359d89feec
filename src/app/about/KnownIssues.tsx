import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What we know is not good enough in the app itself; an area's own issues follow. */
export function KnownIssues({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('pages');
  return (
    <ul>
      <li>{t('accessibilityKnown1')}</li>
      <li>{t('accessibilityKnown2')}</li>
      <li>{t('accessibilityKnown3')}</li>
      {children}
    </ul>
  );
}
