import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseAndGoOn, newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(newPhone);

describe('a young person who asks for themselves', () => {
  it('is spoken to from the home page on, in texts and titles, and is not asked again who is asking', async () => {
    const app = await openApp();
    expect(screen.getByText('My child is not in school, or is being sent home')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'I am a young person, asking for myself' }));
    expect(screen.getByText('I am not in school, or I am being sent home')).toBeTruthy();
    expect(screen.queryByText(/my child/i)).toBeNull();

    await app.user.click(screen.getByRole('button', { name: 'A part-time timetable' }));
    await page('Which council area do you live in?');
    await chooseAndGoOn(app, 'Merrowdale Council');
    await page('Do you have an EHC plan?');
    expect(document.title).toBe('Do you have an EHC plan? – Local Offer Navigator');
    await chooseAndGoOn(app, 'Yes');
    await page('Where do you learn now?');
    await app.user.click(screen.getByLabelText('A school run with the council'));
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await page('Check your answers');
    expect(screen.getByText('A young person, asking for myself')).toBeTruthy();
    await app.user.click(screen.getByRole('link', { name: 'See who must do what' }));
    await expect.poll(app.place).toBe('/journey/#outcome');
    expect(document.querySelector('main .first')?.textContent).not.toMatch(/your child/i);
  });

  it('can go back to being asked as a parent', async () => {
    const app = await openApp();
    await app.user.click(screen.getByRole('button', { name: 'I am a young person, asking for myself' }));
    await app.user.click(screen.getByRole('button', { name: 'I ask as a parent or carer' }));
    await app.user.click(screen.getByRole('button', { name: 'A part-time timetable' }));
    await page('Who is asking?');
  });

  it('is spoken to from the answer on when they say so only in the questions', async () => {
    const app = await openApp('/pathways/more-help/');
    await app.user.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByRole('button', { name: 'Continue' });
    while (!screen.queryByLabelText('A young person, asking for myself')) {
      const before = app.place();
      await app.user.click(screen.getByLabelText("I'm not sure"));
      await app.user.click(screen.getByRole('button', { name: 'Continue' }));
      await expect.poll(app.place).not.toBe(before);
    }
    await chooseAndGoOn(app, 'A young person, asking for myself');
    await expect.poll(() => document.querySelector('main h1')?.textContent).not.toBe('Who is asking?');
    expect(document.querySelector('main')?.textContent).not.toMatch(/your child/i);
  });
});
