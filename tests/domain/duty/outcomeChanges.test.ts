import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../../src/domain/duty/changeShape.ts';
import { outcome } from '../../../src/domain/duty/outcome.ts';
import { outcomeChanges, type PackOutcome } from '../../../src/domain/duty/outcomeChanges.ts';
import { resolve } from '../../../src/domain/pathway/resolve.ts';
import type { Directory, PackView } from '../../../src/domain/pack/view.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';

/** The council got the request on 1 June 2026, and there is no plan. */
const answers = {
  'what-happened': 'plan-late',
  asker: 'parent',
  'home-area': 'merrowdale',
  'request-received': '2026-06-01',
  'school-year': '4',
};
const { view, directory } = merrowdale();

function made(view: PackView, directory: Directory): PackOutcome {
  const councils = view.local.councils.map((one) => one.id);
  const { facts } = resolve([view.pathways['asked-and-waiting']!], answers, councils, today);
  return { view, directory, outcome: outcome(view, directory, facts, today) };
}
const before = made(view, directory);

type Draft<Value> = { -readonly [Key in keyof Value]: Draft<Value[Key]> };
interface Packs {
  view: Draft<PackView>;
  directory: Draft<Directory>;
}

/** The changes when the next issue differs by this edit. */
function after(edit: (packs: Packs) => void) {
  const packs = structuredClone({ view, directory }) as Packs;
  edit(packs);
  return outcomeChanges(before, made(packs.view as PackView, packs.directory as Directory));
}

const team = ({ view }: Packs) => view.roles['local-authority-send']!.body!;
const late = ({ view }: Packs) =>
  view.provisions['ehc-needs-assessment']!.duties.find((one) => one.id === 'ehc-needs-assessment-plan-late')!;
const aboutTeam = { about: 'roles/local-authority-send', name: 'Merrowdale SEND team' };

describe('what a newer pack changes for the family with the late plan', () => {
  it('is nothing when it is the same', () => {
    expect(after(() => undefined)).toEqual([]);
  });

  it('is nothing when somebody only checked again that all is still right', () => {
    const changes = after((packs) => {
      team(packs).checkedOn = '2026-12-01';
      late(packs).law.asAt = '2026-12-01';
      for (const service of Object.values(packs.directory)) service!.checkedOn = '2026-12-01';
      packs.view.letters['chase-late-plan']!.law.asAt = '2026-12-01';
    });
    expect(changes).toEqual([]);
  });

  it('is nothing when the number of a team changes that has nothing to do with them', () => {
    const changes = after(({ view }) => {
      const named = new Set(before.outcome.duties.map(({ role }) => role.id));
      for (const step of before.outcome.firstSteps) named.add(step.role.id);
      const other = Object.values(view.roles).find((role) => role!.body && !named.has(role!.id))!;
      other.body!.contacts[0]!.value = '01632 960999';
    });
    expect(changes).toEqual([]);
  });

  it('is the new number of the SEND team, with the old one', () => {
    const changes = after((packs) => void (team(packs).contacts[0]!.value = '01632 960222'));
    expect(changes).toEqual([{ kind: 'phone', ...aboutTeam, before: '01632 960110', after: '01632 960222' }]);
  });

  it('is a day that moves: 18 weeks after 1 June 2026 is Monday 5 October, where 20 weeks were 19 October', () => {
    const changes = after(({ view }) => {
      const { count } = view.timescales['final-plan']! as unknown as { count: { number: number } };
      count.number = 18;
    });
    expect(changes).toContainEqual({
      kind: 'date',
      about: 'timescales/final-plan',
      name: 'The council sends the final plan',
      before: '2026-10-19',
      after: '2026-10-05',
    });
  });

  it.each<[string, (packs: Packs) => void, ChangeKind, object]>([
    [
      'another team',
      (packs) => void (team(packs).name = 'Merrowdale inclusion team'),
      'who',
      { before: 'Merrowdale SEND team', after: 'Merrowdale inclusion team' },
    ],
    ['no number any more', (packs) => void team(packs).contacts.shift(), 'phone-gone', { before: '01632 960110' }],
    [
      'another e-mail address',
      (packs) =>
        void (team(packs).contacts.find(({ kind }) => kind === 'email')!.value = 'plans@merrowdale.example.org'),
      'email',
      { before: 'send@merrowdale.example.org', after: 'plans@merrowdale.example.org' },
    ],
    [
      'another number for text messages',
      (packs) => void (team(packs).contacts.find(({ kind }) => kind === 'sms')!.value = '07700 900999'),
      'ways',
      aboutTeam,
    ],
    [
      'another section of the law',
      (packs) => void (late(packs).law.source[0]!.section = 'reg 99'),
      'duty-law',
      { about: 'duties/ehc-needs-assessment-plan-late', after: expect.stringContaining('reg 99') as string },
    ],
    [
      'a duty that weighs less',
      (packs) => void (late(packs).strength = 'should'),
      'duty-strength',
      { before: 'must', after: 'should' },
    ],
    [
      'a duty in other words',
      (packs) => void (late(packs).what = 'The council must send it now.'),
      'duty-words',
      { name: 'The council must send it now.' },
    ],
    [
      'a duty less',
      ({ view }) => {
        const provision = view.provisions['ehc-needs-assessment']!;
        provision.duties = provision.duties.filter(({ id }) => id !== 'ehc-needs-assessment-care-advice');
      },
      'duty-gone',
      { about: 'duties/ehc-needs-assessment-care-advice' },
    ],
    [
      'a date less',
      ({ view }) => void delete (view.timescales as Record<string, unknown>)['ehcna-no-plan-decision'],
      'date-gone',
      { before: '2026-09-21' },
    ],
    [
      'another first step',
      (packs) => void (late(packs).firstSteps[0]!.text = 'Write to the council.'),
      'first-step',
      { name: 'Write to the council.' },
    ],
    [
      'a letter less',
      ({ view }) => void delete (view.letters as Record<string, unknown>)['chase-late-plan'],
      'letter-gone',
      {},
    ],
    [
      'a letter rewritten',
      ({ view }) => void (view.letters['chase-late-plan']!.subject = 'Our plan is late'),
      'letter-words',
      { about: 'letters/chase-late-plan' },
    ],
    [
      'the new number of a helpline',
      ({ view }) => {
        const line = view.contacts['contact']!.contacts.find(({ kind }) => kind === 'tel')!;
        line.value = '0808 000 0000';
      },
      'phone',
      { about: 'contacts/contact', after: '0808 000 0000' },
    ],
    [
      'a helpline less',
      ({ view }) => void delete (view.contacts as Record<string, unknown>)['sossen'],
      'helpline-gone',
      { about: 'contacts/sossen' },
    ],
    [
      'another wait',
      ({ directory }) => void (directory['community-paediatrics']!.wait = '60 weeks'),
      'service-facts',
      { about: 'services/community-paediatrics' },
    ],
    [
      'a service less',
      ({ directory }) => void delete (directory as Record<string, unknown>)['educational-psychology'],
      'service-gone',
      { about: 'services/educational-psychology' },
    ],
    [
      'a route less',
      ({ view }) => void delete (view.routes as Record<string, unknown>)['route-judicial-review'],
      'route-gone',
      {},
    ],
    [
      'another holder of the right',
      ({ view }) => {
        for (const holder of view.rights) (holder as { who: string }).who = 'Somebody else';
      },
      'rights',
      { name: 'Somebody else' },
    ],
  ])('is told: %s', (_, edit, kind, told) => {
    const changes = after(edit);
    expect(changes).toContainEqual(expect.objectContaining({ kind, ...told }));
  });

  it('reads backwards as its opposite: what was taken away comes back as new', () => {
    const packs = structuredClone({ view, directory }) as Packs;
    delete (packs.view.letters as Record<string, unknown>)['chase-late-plan'];
    delete (packs.view.timescales as Record<string, unknown>)['ehcna-no-plan-decision'];
    delete (packs.directory as Record<string, unknown>)['educational-psychology'];
    const poorer = made(packs.view as PackView, packs.directory as Directory);
    const kinds = outcomeChanges(poorer, before).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['date-new', 'letter-new', 'service-new']));
    expect(kinds.filter((kind) => kind.endsWith('-gone'))).toEqual([]);
  });
});
