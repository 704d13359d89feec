import { useTranslation } from 'react-i18next';
import { LinksTo } from '../guides/LinksTo.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { ReportWrong } from '../report/ReportWrong.tsx';
import { useSay } from '../parts/useSay.ts';
import { LetterDesk } from './LetterDesk.tsx';

/** A letter to fill in, change and take away. On paper only the letter itself comes out. */
export function Screen() {
  const { t } = useTranslation('pages');
  const id = usePieceId();
  const { view } = usePack();
  const say = useSay();
  const letter = view.letters[id];
  if (!letter) return <NotFoundPage />;
  const heading = (
    <span className="no-print">
      <Say text={letter.title} />
    </span>
  );
  return (
    <Page title={say(letter.title)} heading={heading}>
      <div className="stack tight no-print">
        <p className="lede">
          <Say text={letter.summary} />
        </p>
        <p>{t('letterText')}</p>
      </div>
      <LetterDesk key={id} id={id} letter={letter} />
      <div className="stack no-print">
        <LawBlock law={letter.law} />
        <LinksTo kind="provisions" ids={letter.provisions} heading={t('groupProvisions')} />
        <ReportWrong item={`letters/${id}`} />
      </div>
    </Page>
  );
}
