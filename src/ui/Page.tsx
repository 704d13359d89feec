import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  /** The heading where it is more than the title. */
  readonly heading?: ReactNode;
  /** False where the heading stands in a legend. */
  readonly ownHeading?: boolean;
  /** Changes when the page becomes another page under the same component. */
  readonly pageKey: string;
  /** The first page after loading does not take focus. */
  readonly isArrival: boolean;
}

/** A page: its title, and its heading that takes focus when somebody arrives. */
export function Page({ title, children, heading, ownHeading = true, pageKey, isArrival }: Props) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const arrives = useRef(isArrival);
  useEffect(() => {
    arrives.current = isArrival;
  }, [isArrival]);
  // Only where the page itself becomes another: what is typed into it may change its address, and must keep the focus.
  useEffect(() => {
    if (!arrives.current) return;
    const target = top.current ?? document.querySelector<HTMLElement>('main h1');
    target?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pageKey]);
  return (
    <>
      {ownHeading ? (
        <h1 ref={top} tabIndex={-1}>
          {heading ?? title}
        </h1>
      ) : null}
      {children}
    </>
  );
}
