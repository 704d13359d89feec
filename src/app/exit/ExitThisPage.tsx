import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { relativeHref } from '../parts/relativeHref.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { leave } from './leave.ts';

const presses = 3;
const within = 5_000;

/** On pages about harm: out at once, by a button in sight or by Shift three times. Without script it is a plain link. */
export function ExitThisPage() {
  const { t } = useTranslation();
  const to = useAddresses();
  const { pathname } = useLocation();
  const { visitName } = useJourney();
  const href = relativeHref(pathname, '/neutral.html');
  const exit = useCallback(() => {
    const finish =
      visitName === undefined ? undefined : async () => (await import('../../storage/visit.ts')).finishVisit();
    void leave({ finish, neutralPage: new URL(href, document.baseURI).href });
  }, [visitName, href]);
  useShiftThrice(exit);
  return (
    <div className="exit no-print">
      <a
        className="button"
        href={href}
        rel="nofollow noreferrer"
        onClick={(event) => {
          event.preventDefault();
          exit();
        }}
      >
        {t('exit')}
      </a>
      <p className="soft">
        <Go to={to.exitHelp}>{t('exitHelp')}</Go>
      </p>
    </div>
  );
}

function useShiftThrice(exit: () => void): void {
  const pressed = useRef<readonly number[]>([]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Shift') {
        pressed.current = [];
        return;
      }
      if (event.repeat) return;
      const now = performance.now();
      pressed.current = [...pressed.current.filter((one) => now - one <= within), now];
      if (pressed.current.length >= presses) exit();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [exit]);
}
