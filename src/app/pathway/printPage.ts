/**
 * Prints this page, A4 in usual or large letters. What belongs on paper is opened, what else the family opened stays open,
 * and the rest is left out, so that a plan is a few sheets. Afterwards everything is as it was.
 */
export function printPage(large: boolean): void {
  document.documentElement.dataset.print = large ? 'large' : 'usual';
  const closed = [...document.querySelectorAll('main details.on-paper:not([open])')];
  for (const part of closed) part.setAttribute('open', '');
  const close = () => {
    for (const part of closed) part.removeAttribute('open');
  };
  window.addEventListener('afterprint', close, { once: true });
  window.print();
}
