import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { letVisitGoOn } from '../../storage/visitGoesOn.ts';
import { directionOf, type Language } from '../../i18n/setup.ts';
import { inLanguage } from '../addresses.ts';
import { useJourney } from './journeyContext.ts';
import { usePack } from './packContext.ts';
import { relativeHref } from './relativeHref.ts';

interface Props {
  readonly language: Language;
  /** Address of a page in the language in use, with what stands after `#`. */
  readonly place: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** The same place in another language. A plain link: that page loads anew; answers stay, those of a visit too (L-08). */
export function LanguageLink({ language, place, children, className, current }: Props) {
  const { pathname } = useLocation();
  const pack = usePack();
  const { visitName } = useJourney();
  return (
    <a
      className={className}
      href={relativeHref(pathname, inLanguage(place, pack.language, language))}
      lang={language}
      dir={directionOf(language)}
      hrefLang={language}
      aria-current={current ? 'true' : undefined}
      onClick={() => {
        if (visitName !== undefined) letVisitGoOn();
      }}
    >
      {children}
    </a>
  );
}
