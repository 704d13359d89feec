import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { merrowdale } from '../content/merrowdale.ts';
import { chooseAndGoOn, newPhone, openApp, page, type OpenApp } from '../make/openApp.tsx';

afterEach(newPhone);

/** The late plan up to its date question: asked for on a day that stands in the family's letter. */
async function upToTheDate(): Promise<OpenApp> {
  const app = await openApp();
  await app.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
  await page('Who is asking?');
  await chooseAndGoOn(app, 'A parent');
  await page('Which council area do you live in?');
  await chooseAndGoOn(app, 'Merrowdale Council');
  await page('When did the council get the request?');
  return app;
}

async function typeDay({ user }: OpenApp, day: string, month: string, year: string): Promise<void> {
  for (const [name, value] of Object.entries({ Day: day, Month: month, Year: year })) {
    await user.clear(screen.getByLabelText(name));
    await user.type(screen.getByLabelText(name), value);
  }
  await user.click(screen.getByRole('button', { name: 'Continue' }));
}

describe('a parent whose plan is late', () => {
  it('taps one line on the home page, answers, and reads who must act, their number and the day', async () => {
    const app = await upToTheDate();
    await typeDay(app, '1', '6', '2026');
    await page('Check your answers');
    await app.user.click(screen.getByRole('link', { name: 'See who must do what' }));
    await page('The council is late with the plan.');
    const first = within(screen.getByRole('region', { name: 'Do this first' }));
    // 20 weeks from 1 June 2026 (SEND Regulations 2014 reg 13(2)).
    expect(first.getByText(/Monday 19 October 2026/)).toBeTruthy();
    expect(first.getByRole('link', { name: /Merrowdale SEND team.*01632 960110/ }).getAttribute('href')).toBe(
      'tel:01632960110',
    );
    for (const arm of ['Education', 'Health', 'Care']) expect(screen.getByRole('region', { name: arm })).toBeTruthy();
  });

  it('never reads a step that begins with Then under "After that"', async () => {
    const app = await upToTheDate();
    await typeDay(app, '1', '6', '2026');
    await page('Check your answers');
    await app.user.click(screen.getByRole('link', { name: 'See who must do what' }));
    const steps = (await screen.findByRole('heading', { name: 'After that' })).parentElement?.querySelectorAll('li');
    expect(steps?.length).toBeGreaterThan(0);
    for (const step of steps ?? []) expect(step.textContent).not.toMatch(/^Then\b/);
  });

  it('stays on the page of a day that does not exist, with what was typed and what is wrong', async () => {
    const app = await upToTheDate();
    await typeDay(app, '31', '2', '2026');
    const summary = screen.getByRole('group', { name: 'There is a problem' });
    expect(summary).toBe(document.activeElement);
    expect(within(summary).getByRole('link').textContent).toBe('This day does not exist. Check the day and the month');
    expect(document.title).toMatch(/^Error: When did the council get the request\?/);
    expect(['Day', 'Month', 'Year'].map((name) => screen.getByLabelText<HTMLInputElement>(name).value)).toEqual([
      '31',
      '2',
      '2026',
    ]);
    await app.user.click(within(summary).getByRole('link'));
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
  });

  it('is told to choose something when Continue is pressed too early, and nothing was chosen for it', async () => {
    const app = await openApp();
    await app.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
    await page('Who is asking?');
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((one) => one.checked)).toBe(false);
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('link', { name: 'Choose an answer, or choose “I’m not sure”' })).toBeTruthy();
  });

  it('sees how many questions are left, and that the last one is the last', async () => {
    const app = await openApp();
    await app.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
    await page('Who is asking?');
    expect(screen.getByText('About 3 questions left')).toBeTruthy();
    await chooseAndGoOn(app, 'A parent');
    await page('Which council area do you live in?');
    expect(screen.getByText('About 2 questions left')).toBeTruthy();
    await chooseAndGoOn(app, 'Merrowdale Council');
    await page('When did the council get the request?');
    expect(screen.getByText('This is the last question')).toBeTruthy();
  });

  it('changes one answer and comes back to the same list, with every other answer still there', async () => {
    const app = await upToTheDate();
    await typeDay(app, '1', '6', '2026');
    await page('Check your answers');
    await app.user.click(screen.getByRole('button', { name: /Change: When did the council get the request/ }));
    await page('When did the council get the request?');
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('1');
    await typeDay(app, '8', '6', '2026');
    await page('Check your answers');
    const answers = screen.getAllByRole('definition').map((one) => one.textContent);
    for (const kept of ['They are late with our plan', 'A parent', 'Merrowdale Council', 'Monday 8 June 2026'])
      expect(answers).toContain(kept);
  });

  it('finds "Go on with your answers" on the home page', async () => {
    const app = await upToTheDate();
    await app.user.click(screen.getByRole('link', { name: /Local Offer Navigator/ }));
    await app.user.click(await screen.findByRole('link', { name: 'Go on with your answers' }));
    await page('When did the council get the request?');
  });
});

describe('somebody who is not sure of anything', () => {
  const { view } = merrowdale();
  const errands = Object.entries(view.pathways).filter(([, pathway]) => pathway.order > 0);

  it.each(errands.map(([id]) => id))('comes through %s to an outcome with somebody to ring', async (id) => {
    const app = await openApp(`/pathways/${id}/`);
    await app.user.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByRole('button', { name: 'Continue' });
    for (let asked = 0; app.place() !== '/journey/#check'; asked += 1) {
      expect(asked).toBeLessThan(12);
      const before = app.place();
      await app.user.click(screen.getByLabelText("I'm not sure"));
      await app.user.click(screen.getByRole('button', { name: 'Continue' }));
      await expect.poll(app.place).not.toBe(before);
    }
    await app.user.click(await screen.findByRole('link', { name: 'See who must do what' }));
    await expect.poll(app.place).toBe('/journey/#outcome');
    const numbers = await screen.findAllByRole('link', { name: /^(?:.*Call|Call) \d/ });
    expect(numbers.length).toBeGreaterThan(0);
  });
});
