import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPhone, openApp } from '../make/openApp.tsx';

const box = () => screen.findByLabelText('What is wrong?');
const mail = () => screen.getAllByRole('link', { name: 'Write the mail' })[0] as HTMLAnchorElement;
const decoded = (link: HTMLAnchorElement) => decodeURIComponent(link.getAttribute('href') ?? '');

beforeEach(() => localStorage.clear());
afterEach(newPhone);

describe('a family that finds a mistake', () => {
  it.each([
    ['/services/send-team/', 'services/send-team'],
    ['/provisions/salt/', 'provisions/salt'],
    ['/guides/week-by-week/', 'guides/week-by-week'],
    ['/letters/chase-late-plan/', 'letters/chase-late-plan'],
  ])('says so from %s: the mail holds the item, the issue and its own words, and nothing else', async (from, item) => {
    const { user, place } = await openApp(from);
    await user.click(await screen.findByRole('link', { name: 'Is something here wrong? Tell us' }));
    expect(place()).toBe(`/report/#/${item}/`);
    await user.type(await box(), 'The number is dead.');
    const [address, rest] = decoded(mail()).split('?');
    expect(address).toBe('mailto:local.offer@merrowdale.example.org');
    expect(rest).toBe(
      `subject=Mistake in ${item}&body=About: ${item}\r\nPack: merrowdale, version 1\r\n\r\nWhat is wrong:\r\nThe number is dead.\r\n`,
    );
  });

  it('with no mail app keeps it here, is told how many wait, and deletes it once it is sent', async () => {
    const { user } = await openApp('/report/#/services/send-team/');
    for (const words of ['One', 'Two', 'Three']) {
      await user.type(await box(), words);
      await user.click(screen.getByRole('button', { name: 'Keep it here for later' }));
    }
    const waiting = screen.getByRole('heading', { name: '3 reports wait to be sent' }).parentElement!;
    const [first] = within(waiting).getAllByRole('listitem');
    expect(first?.textContent).toContain('Merrowdale SEND team');
    expect(decoded(within(first!).getByRole('link') as HTMLAnchorElement)).toContain('About: services/send-team');
    await user.click(within(first!).getByRole('button', { name: 'I have sent it: delete it here' }));
    expect(screen.getByRole('heading', { name: '2 reports wait to be sent' })).toBeTruthy();
    expect(JSON.parse(localStorage.getItem('lon-reports') ?? '[]')).toHaveLength(2);
  });

  it('in a visit can send it, and nothing is kept or shown of what waits', async () => {
    localStorage.setItem(
      'lon-reports',
      JSON.stringify([{ id: 'a', item: '', pack: 'merrowdale', version: 1, text: 'SECRET', writtenOn: '2026-11-01' }]),
    );
    const { container } = await openApp('/report/', { visit: 'A' });
    await box();
    expect(await screen.findByText(/During a visit nothing is kept here/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep it here for later' })).toBeNull();
    expect(container.textContent).not.toContain('SECRET');
  });

  it('from an address that somebody made up reports on the guide alone', async () => {
    await openApp('/report/#/services/%0d%0aBcc:x@example.org/');
    await box();
    expect(decoded(mail())).toContain('About: the guide');
  });
});
