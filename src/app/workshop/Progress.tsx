import type { Busy } from './useWorkshop.ts';

const words: Readonly<Record<Busy['step'], string>> = {
  opening: 'Fetching what this site was made of',
  reading: 'Reading the file',
  cleaning: 'Cleaning the entries',
  checking: 'Checking everything',
  comparing: 'Comparing with what is published',
  fetching: 'Fetching the app',
  pages: 'Writing the pages',
};

/** What the worker is doing. Always in its place, so that nothing jumps when it begins; the words are read out, the numbers not. */
export function Progress({ busy }: { busy: Busy | undefined }) {
  const counted = busy !== undefined && busy.total > 1;
  return (
    <div className={busy ? 'desk-progress' : 'desk-progress idle'}>
      <p role="status">{busy ? `${words[busy.step]}…` : ''}</p>
      {busy ? (
        <progress aria-label={words[busy.step]} {...(counted ? { max: busy.total, value: busy.done } : {})} />
      ) : null}
      {counted ? (
        <p aria-hidden="true" className="soft">
          {busy.done.toLocaleString('en-GB')} of {busy.total.toLocaleString('en-GB')}
        </p>
      ) : null}
    </div>
  );
}
