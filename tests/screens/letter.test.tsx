import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseAndGoOn, newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(newPhone);

describe('a letter from the outcome', () => {
  it('holds the days of the journey and the names typed into it, and asks before it goes over own words', async () => {
    const app = await openApp();
    await app.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
    await page('Who is asking?');
    await chooseAndGoOn(app, 'A parent');
    await page('Which council area do you live in?');
    await chooseAndGoOn(app, 'Merrowdale Council');
    await page('When did the council get the request?');
    for (const [name, value] of Object.entries({ Day: '1', Month: '6', Year: '2026' }))
      await app.user.type(screen.getByLabelText(name), value);
    await app.user.click(screen.getByRole('button', { name: 'Continue' }));
    await page('Check your answers');
    await app.user.click(screen.getByRole('link', { name: 'See who must do what' }));
    await page('The council is late with the plan.');
    const letters = screen.getByRole('heading', { name: 'Letters you can use' }).parentElement!;
    await app.user.click(within(letters).getByRole('link', { name: 'Chase a late EHC plan' }));
    await page('Chase a late EHC plan');

    const letter = () => screen.getByLabelText<HTMLTextAreaElement>('Your letter').value;
    expect(letter()).toContain('1 June 2026');
    // 20 weeks on (SEND Regulations 2014 reg 13(2)).
    expect(letter()).toContain('19 October 2026');
    expect(letter()).toContain('____');

    await app.user.type(screen.getByLabelText('Your name'), 'Sam Rivers');
    expect(letter()).toContain('Sam Rivers');

    await app.user.type(screen.getByLabelText('Your letter'), ' PS: please ring me.');
    await app.user.type(screen.getByLabelText('Your name'), '-Hill');
    expect(letter()).toContain('PS: please ring me.');
    expect(letter()).not.toContain('Rivers-Hill');
    expect(screen.getByRole('button', { name: 'No, keep my words' })).toBeTruthy();

    // On a device that lends nobody its clipboard, as without https, the family is told what to do instead.
    const copying = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await app.user.click(screen.getByRole('button', { name: 'Copy as text' }));
    await screen.findByText('Copying did not work here. Mark the text and copy it by hand.');
    await app.user.click(screen.getByRole('button', { name: 'Copy as text' }));
    await screen.findByText('Copied');
    expect(copying).toHaveBeenCalledTimes(2);
  });
});
