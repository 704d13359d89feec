import { useTranslation } from 'react-i18next';
import type { WaitingReport } from '../../storage/reports.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';
import { reportItem } from './reportItem.ts';
import { reportMail, reportText } from './reportMail.ts';

interface Props {
  readonly reports: readonly WaitingReport[];
  readonly onCopy: (text: string) => void;
  readonly onDrop: (id: string) => void;
}

/** Reports that wait on this device. Each goes out only by the hand of who wrote it. */
export function WaitingReports({ reports, onCopy, onDrop }: Props) {
  const { t } = useTranslation('pages');
  const { view, directory, language } = usePack();
  const say = useSay();
  const nameOf = (item: string) => {
    const { name } = reportItem(`/${item}/`, view, directory);
    if (name !== undefined) return say(name);
    return item === '' ? t('reportAboutAll') : item;
  };
  const to = view.local.feedbackEmail;
  if (reports.length === 0) return null;
  return (
    <section className="stack tight" id="waiting">
      <h2>{t('reportWaiting', { count: reports.length })}</h2>
      <ul className="plain-list stack tight">
        {reports.map((report) => (
          <li key={report.id} className="card stack tight">
            <p className="soft">
              {t('reportWritten', {
                date: longDate(report.writtenOn, language, false),
                item: nameOf(report.item),
              })}
            </p>
            <p dir="auto" className="long-word">
              {report.text}
            </p>
            <div className="row">
              <a className="button second" href={reportMail(to, report).href}>
                {t('reportMail')}
              </a>
              <button type="button" className="button second" onClick={() => onCopy(reportText(report))}>
                {t('reportCopy')}
              </button>
              <button type="button" className="link-button" onClick={() => onDrop(report.id)}>
                {t('reportSent')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
