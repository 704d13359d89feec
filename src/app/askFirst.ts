import type { i18n } from 'i18next';
import { loadAllEnglish } from '../i18n/setup.ts';
import { inMegabytes } from './changes/inMegabytes.ts';

/**
 * Says what the first pack costs before it is fetched (D-13). The app is not drawn yet, so this stands above the built
 * page, which can be read meanwhile.
 */
export async function askFirst(words: i18n, area: string, bytes: number): Promise<boolean> {
  await loadAllEnglish();
  const bar = document.createElement('div');
  bar.className = 'status-bar';
  bar.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.className = 'wide';
  line.append(words.t('pages:costsFirst', { area, size: inMegabytes(bytes) }), ' ');
  bar.append(line);
  const choice = new Promise<boolean>((resolve) => {
    const button = (label: string, answer: boolean) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'link-button';
      made.textContent = label;
      made.addEventListener('click', () => resolve(answer));
      return made;
    };
    line.append(button(words.t('pages:getNow'), true), ' ', button(words.t('pages:notNow'), false));
  });
  document.body.prepend(bar);
  const answer = await choice;
  bar.remove();
  return answer;
}
