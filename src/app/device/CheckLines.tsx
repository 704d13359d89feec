import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/setup.ts';
import type { CheckLine } from '../../storage/deviceCheck.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { checkKey } from './reportText.ts';

/** One line for each part that was tried; what needs doing comes first. */
export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const rank = { act: 0, note: 1, good: 2 };
  const value = (line: CheckLine) => {
    if (line.check === 'clock') return longDate(line.value ?? '', language);
    if (line.check !== 'language') return line.value;
    return line.value
      ?.split(' ')
      .map((code) => languages.find((one) => one.code === code)?.name ?? code)
      .join(', ');
  };
  return (
    <ul className="plain-list checks">
      {[...lines]
        .sort((one, other) => rank[one.state] - rank[other.state])
        .map((line) => (
          <li key={line.check} className={line.state}>
            <p>
              <strong>{t(`check_${line.check}`)}</strong> <span className="tag">{t(`state_${line.state}`)}</span>
            </p>
            <p>{t(checkKey(line), { value: value(line) })}</p>
          </li>
        ))}
    </ul>
  );
}
