import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { questionsTogether } from '../../src/app/pathway/questionsTogether.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import { currentJourneys } from '../../src/storage/visit.ts';
import { merrowdale, today } from '../content/merrowdale.ts';
import { newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(newPhone);

const { view } = merrowdale();
const councils = view.local.councils.map(({ id }) => id);

async function beginVisit(pathway: string) {
  const app = await openApp(`/pathways/${pathway}/`, { visit: 'Sky' });
  await screen.findByText('Visit with: Sky');
  await app.user.click(screen.getByRole('button', { name: 'Begin' }));
  await screen.findByRole('button', { name: 'Continue' });
  return app;
}

describe('a support worker on a visit', () => {
  it('answers three questions on one page and comes to the next three', async () => {
    const app = await beginVisit('not-in-school');
    await page('A few questions at once');
    const groups = ['What is happening?', 'Who is asking?', 'Which council area do you live in?'];
    for (const name of groups) expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy();
    await app.user.click(screen.getByLabelText('A part-time timetable'));
    await app.user.click(screen.getByLabelText('A parent'));
    await app.user.click(screen.getByLabelText('Merrowdale Council'));
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText('Does your child have an EHC plan?');
    const [journey] = await currentJourneys().list();
    expect(journey?.answers).toEqual({
      'what-is-happening': 'part-time-timetable',
      asker: 'parent',
      'home-area': 'merrowdale',
    });
  });

  it('is told which of them still needs an answer, and keeps what was chosen', async () => {
    const app = await beginVisit('not-in-school');
    await page('A few questions at once');
    await app.user.click(screen.getByLabelText('A part-time timetable'));
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    const summary = screen.getByRole('group', { name: 'There is a problem' });
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(screen.getByLabelText<HTMLInputElement>('A part-time timetable').checked).toBe(true);
    await app.user.click(within(summary).getByRole('link', { name: /Who is asking/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('A parent'));
    expect((await currentJourneys().list())[0]?.answers).toEqual({});
  });

  it('is asked one question a page when an answer is changed', async () => {
    const app = await beginVisit('not-in-school');
    await page('A few questions at once');
    await app.user.click(screen.getByLabelText('A part-time timetable'));
    await app.user.click(screen.getByLabelText('A parent'));
    await app.user.click(screen.getByLabelText('Merrowdale Council'));
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText('Does your child have an EHC plan?');
    for (const group of screen.getAllByLabelText("I'm not sure")) await app.user.click(group);
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await page('Check your answers');
    await app.user.click(screen.getByRole('button', { name: 'Change: Who is asking?' }));
    await page('Who is asking?');
  });
});

describe('questions that may stand together', () => {
  const [pathway] = [view.pathways['asked-and-waiting']!];
  const stateFor = (answers: Record<string, string>) => resolve([pathway], answers, councils, today);

  it('are at most three, none of them a date, and all can be asked whatever the first is answered', () => {
    for (const one of Object.values(view.pathways)) {
      const state = resolve([one], {}, councils, today);
      const together = questionsTogether(state.next!, { pathways: [one], state, answers: {} }, today);
      expect(together.length).toBeLessThanOrEqual(3);
      expect(together.some(({ kind }) => kind === 'date' || kind === 'month')).toBe(false);
    }
  });

  it('leave a date alone, for a letter must be looked at', () => {
    const answers = { 'what-happened': 'plan-late', asker: 'parent', 'home-area': 'merrowdale' };
    const state = stateFor(answers);
    const dates = pathway.questions.filter(({ kind }) => kind === 'date');
    for (const date of dates)
      expect(questionsTogether(date, { pathways: [pathway], state: { ...state, next: date }, answers }, today)).toEqual(
        [date],
      );
  });
});
