import { useState } from 'react';
import type { Summary } from '../../worker/workshopCalls.ts';
import { longDate } from '../parts/dates.ts';
import { useHandOver } from '../parts/useHandOver.tsx';
import type { Workshop } from './useWorkshop.ts';

/** What a browser calls a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Nothing is kept in the browser: what was done here is taken away as a file, or published. */
export function TakeAway({ summary, workshop }: { summary: Summary; workshop: Workshop }) {
  const [said, setSaid] = useState('');
  const { hand, ready: waiting } = useHandOver();
  const { area, issue, ready } = summary;
  const give = async (blob: Blob | undefined, name: string, type: string) => {
    if (blob === undefined) return;
    const how = await hand(new File([blob], name, { type }));
    setSaid(how === 'cancelled' ? '' : `${name} was downloaded: ${size(blob.size)}.`);
  };
  const zipName = `${area.id}-site-${issue.version}.zip`;
  return (
    <section className="stack tight" aria-labelledby="take">
      <h2 id="take" tabIndex={-1}>
        6. Take it away
      </h2>
      <p>
        {area.name}, issue {issue.version} of {longDate(issue.issued, 'en', false)}. Nothing is kept here: close the
        page and it is gone. Take the pack with you to go on another day. The report says all there is to do, with
        charts, to read or print.
      </p>
      <p className="row">
        <button
          type="button"
          className="button second"
          onClick={() =>
            void workshop.get('download', 'services.csv').then((blob) => give(blob, 'services.csv', 'text/csv'))
          }
        >
          Download services.csv
        </button>
        <button
          type="button"
          className="button second"
          onClick={() =>
            void workshop.get('download', 'workbook').then((blob) => give(blob, `${area.id}.xlsx`, workbookType))
          }
        >
          Download a workbook
        </button>
        <button
          type="button"
          className="button second"
          onClick={() =>
            void workshop.get('download', 'pack').then((blob) => give(blob, `${area.id}-pack.zip`, 'application/zip'))
          }
        >
          Download the pack
        </button>
        <button
          type="button"
          className="button second"
          onClick={() =>
            void workshop.get('download', 'report').then((blob) => give(blob, `${area.id}-report.html`, 'text/html'))
          }
        >
          Download the report
        </button>
      </p>
      <h3>Publish</h3>
      <p>
        One zip holds the whole site: the app, every page and this pack. Unpack it and put its files on your web server
        in place of those that are there. Nothing has to be installed. Until then, families see what is published now.
      </p>
      {ready ? (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => void workshop.get('publish').then((blob) => give(blob, zipName, 'application/zip'))}
          >
            Make the site
          </button>
        </p>
      ) : (
        <p className="notice warn">It cannot be published yet: correct the errors first.</p>
      )}
      {waiting}
      <p role="status">{said}</p>
    </section>
  );
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
