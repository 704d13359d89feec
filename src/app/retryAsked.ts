import type { i18n } from 'i18next';

/**
 * Says above the page that stands that the guide could not be had, and waits until the family tries again: here, or by
 * a tap on what needs it (src/theme.ts keeps that tap and does it when the app is there).
 */
export function retryAsked(words: i18n): Promise<void> {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = words.t('reload');
  const line = document.createElement('p');
  line.className = 'wide';
  line.append(words.t('guideMissing'), ' ', button);
  const bar = document.createElement('div');
  bar.className = 'status-bar';
  bar.setAttribute('role', 'alert');
  bar.append(line);
  document.body.prepend(bar);
  const tappedBefore = document.querySelector('main [aria-busy]');
  tappedBefore?.removeAttribute('aria-busy');
  // Whoever tapped further down would not see it.
  if (tappedBefore) button.focus();
  return new Promise((resolve) => {
    const tapped = ({ target }: Event) => {
      if (target !== button && (target as Element).closest('main button') === null) return;
      removeEventListener('click', tapped);
      bar.remove();
      resolve();
    };
    addEventListener('click', tapped);
  });
}
