import { useTranslation } from 'react-i18next';
import { Go } from '../parts/Go.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** "Is something here wrong?", on the page of each item. */
export function ReportWrong({ item }: { item: string }) {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  return (
    <p className="no-print">
      <Go to={to.report(`/${item}/`)}>{t('reportWrong')}</Go>
    </p>
  );
}
