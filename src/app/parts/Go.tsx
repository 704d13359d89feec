import type { MouseEvent, ReactNode } from 'react';
import { useLocation, useNavigate, type To } from 'react-router';
import { relativeHref } from './relativeHref.ts';

interface Props {
  readonly to: To;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly onGo?: (() => void) | undefined;
  readonly lang?: string | undefined;
  /** What the next page is told besides its address. */
  readonly state?: object | undefined;
}

/** A link inside the app. Without script, or in a new tab, it is a plain relative link. */
export function Go({ to, children, className, current, onGo, lang, state }: Props) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const target = typeof to === 'string' ? to : `${to.pathname ?? ''}${to.hash ?? ''}`;
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    onGo?.();
    void navigate(to, { state });
  };
  return (
    <a
      href={relativeHref(pathname, target)}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
      lang={lang}
      hrefLang={lang}
    >
      {children}
    </a>
  );
}
