import { lazy, Suspense } from 'react';
import { usePack } from '../parts/packContext.ts';

/** The reckoning with bank holidays and term dates: fetched with the rules, not with the page. */
const OpenStateLine = lazy(async () => {
  const loaded = await import('./OpenStateLine.tsx').catch(() => undefined);
  return { default: loaded?.OpenStateLine ?? (() => null) };
});

/** The line it will take: nothing beneath may jump while somebody reads. */
const line = <span className="open-soon no-print" />;

interface Props {
  readonly opening: string | undefined;
  /** The service whose hours these are: a notice may shut it. */
  readonly service?: string | undefined;
}

/** "Open now, until 5pm": said on the phone alone, for the page as it is written knows no clock. */
export function OpenNow({ opening, service }: Props) {
  const { today } = usePack();
  if (opening === undefined) return null;
  if (today === undefined) return line;
  return (
    <Suspense fallback={line}>
      <OpenStateLine opening={opening} service={service} />
    </Suspense>
  );
}
