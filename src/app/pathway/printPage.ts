/** Prints this page, A4 in usual or large letters. On paper nothing is closed; afterwards everything is as it was. */
export function printPage(large: boolean): void {
  document.documentElement.dataset.print = large ? 'large' : 'usual';
  const closed = [...document.querySelectorAll('main details:not([open])')];
  for (const part of closed) part.setAttribute('open', '');
  const close = () => {
    for (const part of closed) part.removeAttribute('open');
  };
  window.addEventListener('afterprint', close, { once: true });
  window.print();
}
