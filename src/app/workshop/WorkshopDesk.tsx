import { useInsertionEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePack } from '../parts/packContext.ts';
import { rootUrl } from '../parts/rootUrl.ts';
import { todayInEngland } from '../parts/dates.ts';
import { BringFiles } from './BringFiles.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Columns } from './Columns.tsx';
import { CoverageMeter } from './CoverageMeter.tsx';
import { DeskSummary } from './DeskSummary.tsx';
import { Preview } from './Preview.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Progress } from './Progress.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useWorkshop } from './useWorkshop.ts';
import deskCss from './workshop.css?inline';

/** Everything on one page, in the order of the work: bring a list, mend it, see what changes, look at it, take it away. */
export function WorkshopDesk() {
  const { pathname } = useLocation();
  const { today: day } = usePack();
  const [root] = useState(() => rootUrl(pathname));
  const [today] = useState(() => day ?? todayInEngland(new Date()));
  const workshop = useWorkshop(root, today);
  const [shown, setShown] = useState<string | undefined>();
  const { summary, busy, fault } = workshop;
  useInsertionEffect(wearDeskCss, []);
  const preview = (id: string) => {
    setShown(id);
    goTo('preview');
  };
  return (
    <>
      <Progress busy={busy} />
      <p>
        Your files stay on this device. Nothing is sent, and nothing is kept when you close the page. What families see
        does not change until you publish.
      </p>
      {fault === undefined ? null : (
        <p className="notice urgent" role="alert">
          {fault}
        </p>
      )}
      {summary === undefined ? null : (
        <>
          <BringFiles summary={summary} workshop={workshop} />
          <DeskSummary summary={summary} onGo={goTo} />
          {summary.mapping.length > 0 ? <Columns summary={summary} workshop={workshop} /> : null}
          <ProblemList summary={summary} workshop={workshop} onPreview={preview} />
          <ChangeList summary={summary} workshop={workshop} onPreview={preview} />
          {summary.coverage ? <CoverageMeter now={summary.coverage} before={summary.coverageBefore} /> : null}
          <Preview workshop={workshop} summary={summary} shown={shown} />
          <TakeAway summary={summary} workshop={workshop} />
        </>
      )}
    </>
  );
}

/** The desk's own style comes with the desk: it is on no family's page. The site's policy lets a script bring a sheet so. */
function wearDeskCss(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(deskCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** To a part of this page, for the eye and for the keyboard; the address stays. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
