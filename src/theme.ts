// Runs before first paint, inlined into every page: the family's own text size and colours, without a flash; and no tap
// is lost while the app is still on its way.
// One plain entry each; the names are those of storage/settings.ts and app/exit/leave.ts.
const root = document.documentElement;
// Somebody left this tab in a hurry: Back shows the empty page, until the guide is opened anew on purpose.
const toEmptyPage = () => {
  root.hidden = true;
  location.replace(new URL((root.dataset.root ?? './') + 'neutral.html', location.href));
};
try {
  const theme = localStorage.getItem('lon-theme');
  const textSize = localStorage.getItem('lon-text-size');
  if (theme) root.dataset.theme = theme;
  if (textSize) root.dataset.text = textSize;
  if (sessionStorage.getItem('lon-left')) {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry?.type === 'back_forward') toEmptyPage();
    else sessionStorage.removeItem('lon-left');
  }
} catch {
  // A window that keeps nothing.
}
// A page that was opened before the one that was left comes back as it stood, out of the browser's memory.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && sessionStorage.getItem('lon-left')) toEmptyPage();
});

// A script that is no longer there: the host has a newer release, and this page, which knows the old names, is loaded anew.
// Once in half a minute at most, and only when the host answers: without a signal the page that stands is better.
const missing = async () => {
  try {
    const last = Number(sessionStorage.getItem('lon-loaded-anew'));
    if (Date.now() - last < 30_000) return;
    sessionStorage.setItem('lon-loaded-anew', String(Date.now()));
    if (!(await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok) return;
    // A visit lives in the page's memory: it is taken up again (storage/visitGoesOn.ts).
    if (sessionStorage.getItem('lon-visit-key')) sessionStorage.setItem('lon-visit-goes-on', 'yes');
    location.reload();
  } catch {
    // No signal, or a window that keeps nothing and could not count: the page stays.
  }
};
addEventListener('local-offer-missing', missing);
// A failed script or preload tells the window only on the way down.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) void missing();
  },
  true,
);

// A tap on a button before the app has come is kept, shown as taken, and done when the app says that it is awake.
let early: HTMLElement | undefined;
const keep = (event: Event) => {
  const button = (event.target as Element).closest<HTMLElement>('main button');
  if (button === null) return;
  event.preventDefault();
  early?.removeAttribute('aria-busy');
  early = button;
  early.setAttribute('aria-busy', 'true');
};
addEventListener('click', keep, true);
addEventListener(
  'local-offer-awake',
  () => {
    removeEventListener('click', keep, true);
    early?.removeAttribute('aria-busy');
    const words = early?.textContent;
    // The page may have been drawn anew: the same button again, by its words.
    const same = early?.isConnected
      ? early
      : [...document.querySelectorAll<HTMLElement>('main button')].find((one) => one.textContent === words);
    if (early !== undefined) same?.click();
  },
  { once: true },
);
