import { useTranslation } from 'react-i18next';
import type { CheckLine } from '../../storage/deviceCheck.ts';
import { usePack } from '../parts/packContext.ts';
import { lineValue } from './lineValue.ts';
import { checkKey } from './reportText.ts';

/** One line for each part that was tried; what needs doing comes first. */
export function CheckLines({ lines }: { lines: readonly CheckLine[] }) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const rank = { act: 0, note: 1, good: 2 };
  return (
    <ul className="plain-list checks">
      {[...lines]
        .sort((one, other) => rank[one.state] - rank[other.state])
        .map((line) => (
          <li key={line.check} className={line.state}>
            <p>
              <strong>{t(`check_${line.check}`)}</strong> <span className="tag">{t(`state_${line.state}`)}</span>
            </p>
            <p>{t(checkKey(line), { value: lineValue(line, language) })}</p>
          </li>
        ))}
    </ul>
  );
}
