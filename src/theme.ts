// Runs before first paint, inlined into every page: the family's own text size and colours, without a flash.
// One plain entry each; the names are those of storage/settings.ts.
const root = document.documentElement;
try {
  const theme = localStorage.getItem('lon-theme');
  const textSize = localStorage.getItem('lon-text-size');
  if (theme) root.dataset.theme = theme;
  if (textSize) root.dataset.text = textSize;
} catch {
  // A window that keeps nothing.
}
