import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigationType } from 'react-router';
import { Page } from '../../ui/Page.tsx';
import { isSearchHash } from './searchWords.ts';

interface Props {
  readonly title: string;
  readonly heading?: ReactNode;
  readonly ownHeading?: boolean;
  readonly children?: ReactNode;
}

/** A page of this app: "Page – Local Offer Navigator", focus on its heading after every move. */
export function Screen({ title, heading, ownHeading = true, children }: Props) {
  const { t } = useTranslation();
  const { pathname, hash, key } = useLocation();
  const moved = useNavigationType() !== 'POP' || key !== 'default';
  return (
    <Page
      title={`${title} – ${t('appName')}`}
      heading={heading ?? title}
      ownHeading={ownHeading}
      pageKey={`${pathname}${isSearchHash(hash) ? '' : hash}`}
      isArrival={moved}
    >
      {children}
    </Page>
  );
}
