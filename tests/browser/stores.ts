import type { Page } from 'playwright-core';
import type { Answers } from '../../src/domain/pathway/answer.ts';

/** The one journey in the phone's own database. */
export async function keptJourney(page: Page): Promise<{ pathways: string[]; answers: Answers }> {
  const journeys = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('lon-journeys');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('journeys').objectStore('journeys').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
  );
  if (journeys.length !== 1) throw new Error(`The phone keeps ${journeys.length} journeys.`);
  return journeys[0] as { pathways: string[]; answers: Answers };
}
