/** Says on the next load of this tab that somebody left in a hurry; src/theme.ts reads it before anything is drawn. */
export const leftMark = 'lon-left';
/** Finishing a visit must not hold anybody up. */
const patience = 800;

interface Leave {
  /** What must be gone before the page is: the answers of a visit. */
  readonly finish?: (() => Promise<unknown>) | undefined;
  /** The empty page, which stands beside this guide and bears no mark of it. */
  readonly neutralPage: string;
}

/**
 * Covers everything at once, takes the name off the tab, then puts an empty page in the place of this one (S-20). Back
 * does not bring the guide back: a page that comes out of the browser's memory goes to the empty page again.
 */
export async function leave({ finish, neutralPage }: Leave): Promise<void> {
  const cover = document.createElement('div');
  cover.className = 'exit-cover';
  document.body.append(cover);
  document.getElementById('app')?.setAttribute('hidden', '');
  document.title = 'Notes';
  const go = () => window.location.replace(neutralPage);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) go();
  });
  if (finish) await Promise.race([finish().catch(() => undefined), pause(patience)]);
  try {
    sessionStorage.setItem(leftMark, 'yes');
  } catch {
    // A window that keeps nothing has nothing to come back to either.
  }
  go();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
