// Runs before first paint, inlined into every page: the family's own text size and colours, without a flash.
// One plain entry each; the names are those of storage/settings.ts and app/exit/leave.ts.
const root = document.documentElement;
try {
  const theme = localStorage.getItem('lon-theme');
  const textSize = localStorage.getItem('lon-text-size');
  if (theme) root.dataset.theme = theme;
  if (textSize) root.dataset.text = textSize;
  if (sessionStorage.getItem('lon-left')) {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry?.type === 'back_forward') {
      // Somebody left this tab in a hurry: Back shows the empty page, until the guide is opened anew on purpose.
      root.hidden = true;
      location.replace(new URL((root.dataset.root ?? './') + 'neutral.html', location.href));
    } else sessionStorage.removeItem('lon-left');
  }
} catch {
  // A window that keeps nothing.
}
