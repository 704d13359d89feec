import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp } from '../make/openApp.tsx';

const { view } = merrowdale();

afterEach(newPhone);

it("Portage, which no law asks for: the area's own way stands apart, with its source and day", async () => {
  await openApp('/provisions/portage/');
  const box = (await screen.findByText(/Portage in Merrowdale/)).closest('.local') as HTMLElement;
  expect(within(box).getByText(/The council runs Portage for children under three/)).toBeDefined();
  expect(within(box).getByText('Early years offer 2026')).toBeDefined();
  expect(box.textContent).toContain('28 September 2026');
  expect(box.closest('details')).toBeNull();
});

it('a pack from elsewhere that puts a policy in the place of law is not shown so', async () => {
  const [duty] = view.provisions['salt']!.duties.filter((one) => one.law.status === 'law');
  const [policy] = view.local.policies;
  const policies = [{ ...policy!, provisions: [], insteadOf: duty!.id, text: 'We do it when we like.' }];
  await openApp('/provisions/salt/', { view: { ...view, local: { ...view.local, policies } } });
  expect(screen.queryByText('We do it when we like.')).toBeNull();
});

it('a time limit of its own shows what national guidance says beneath', async () => {
  const stage = view.timescales['transport-appeal-stage1']!;
  const own = {
    ...stage,
    kind: 'local' as const,
    what: 'We look again within 15 working days.',
    everywhere: { what: stage.what, law: stage.law },
  };
  await openApp('/timescales/transport-appeal-stage1/', {
    view: { ...view, timescales: { ...view.timescales, 'transport-appeal-stage1': own } },
  });
  expect(await screen.findByText('We look again within 15 working days.')).toBeDefined();
  const heading = screen.getByRole('heading', { name: 'What national guidance says' });
  expect(heading.parentElement?.textContent).toContain('A senior council officer should look at the decision again');
});
