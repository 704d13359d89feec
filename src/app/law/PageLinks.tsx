import { Fragment } from 'react';
import type { PageKind } from '../addresses.ts';
import { Go } from '../parts/Go.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

const kindsWithPages: readonly PageKind[] = ['provisions', 'timescales', 'routes', 'guides', 'letters', 'contacts'];

/** Pages by their ids (`routes/route-lgsco`), as links where they have a page of their own. */
export function PageLinks({ pages }: { pages: readonly string[] }) {
  const to = useAddresses();
  return (
    <>
      {pages.map((page, index) => {
        const [kindName, id = ''] = page.split('/');
        const kind = kindsWithPages.find((one) => one === kindName);
        return (
          <Fragment key={page}>
            {index > 0 ? ', ' : ''}
            {kind ? <Go to={to.page(kind, id)}>{page}</Go> : page}
          </Fragment>
        );
      })}
    </>
  );
}
