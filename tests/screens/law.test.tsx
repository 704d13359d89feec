import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(newPhone);

it('a solicitor sees first what nobody has held against its source, then one Act, each claim with its page', async () => {
  const app = await openApp('/rely/');
  await app.user.click(screen.getByRole('link', { name: 'See every claim about the law with its source' }));
  await page('Every claim about the law');
  const claims = () => within(document.querySelector('main')!).getAllByRole('listitem');
  for (const claim of claims()) expect(claim.textContent).toMatch(/Not checked yet/);
  const before = Number.parseInt(screen.getByRole('status').textContent, 10);

  await app.user.selectOptions(screen.getByLabelText('Show'), 'All claims');
  expect(Number.parseInt(screen.getByRole('status').textContent, 10)).toBeGreaterThan(10 * before);
  const act = screen.getByLabelText('Act, regulations or guidance');
  await app.user.selectOptions(act, 'Children and Families Act 2014');
  for (const claim of claims()) expect(claim.textContent).toMatch(/Children and Families Act 2014/);
  const [link] = within(claims()[0]!).getAllByRole('link');
  await app.user.click(link!);
  expect(app.place()).toMatch(/^\/provisions\//);
});
