import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillLetter, fillSlots, slotsOf } from '../../src/app/letters/fillLetter.ts';
import { letterMail } from '../../src/app/letters/letterMail.ts';
import { mustAsk, shownLetter } from '../../src/app/letters/ownWords.ts';
import { addressee, daysWanted, slotValue } from '../../src/app/letters/slotValue.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import type { Block } from '../../src/domain/pack/schema/page.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import { aTimescale } from '../make/aTimescale.ts';

const paragraph = (text: string): Block => ({ paragraph: [{ text }] });

const body: readonly Block[] = [
  paragraph('Dear {{body-name}},'),
  paragraph('I am {{my-name}}. You got my request on {{date:requestReceivedOn}}.'),
  { law: [[{ text: 'Regulation 5 says by {{deadline:decision}}.' }]] },
  { list: [[{ text: 'Reasons' }], [{ text: 'Papers' }]], ordered: false },
  { list: [[{ text: 'Read' }], [{ strong: [{ text: 'Write' }] }]], ordered: true },
];

const checked = { checkedOn: '2026-10-20', reviewBy: '2027-04-20', owner: 'Local offer officer', source: 'Return' };
const email = { kind: 'email', value: 'send@example.org' } as const;

/** Only what a letter looks at. */
const view = {
  roles: {
    'local-authority-send': {
      id: 'local-authority-send',
      name: 'Council SEND team',
      sector: 'education',
      body: {
        role: 'local-authority-send',
        name: 'Merrowdale SEND team',
        organisation: 'Merrowdale Council',
        address: 'Harbour House, Saltham ZZ1 1AB',
        contacts: [email],
        interpreter: 'Free.',
        ...checked,
      },
    },
    senco: {
      id: 'senco',
      name: 'SENCO',
      sector: 'education',
      body: {
        role: 'senco',
        name: "The SENCO of your child's school",
        organisation: 'The school itself',
        findIt: 'Ask the school.',
        address: 'Harbour House, Saltham ZZ1 1AB',
        contacts: [email],
        interpreter: 'Free.',
        ...checked,
      },
    },
    ombudsman: { id: 'ombudsman', name: 'Ombudsman', sector: 'care', contact: 'lgsco' },
  },
  contacts: { lgsco: { id: 'lgsco', name: 'The Ombudsman', contacts: [] } },
  timescales: {
    decision: aTimescale({
      count: { rule: 'week_from_receipt', number: 6, unit: 'weeks', inputs: ['requestReceivedOn'] },
    }),
  },
  calendar: { takenOn: '2026-11-22', source: 'GOV.UK', bankHolidays: [] },
  local: { termDates: undefined },
} as unknown as PackView;

const facts: Facts = { requestReceivedOn: '2026-11-02' };
const values = (more: { facts?: Facts; today?: string | undefined; to?: string } = {}) =>
  slotValue({
    view,
    letter: { to: more.to ?? 'local-authority-send' },
    typed: { 'my-name': 'Sam Lee' },
    facts: more.facts ?? facts,
    today: 'today' in more ? more.today : '2026-11-22',
  });

describe('a letter filled in for a family', () => {
  test('has every known detail, the dates in words and the date the law gives', () => {
    // Six weeks from receipt on Monday 2 November 2026 is Monday 14 December 2026 (SEND Regs 2014 reg 5(1)).
    expect(fillLetter(body, values(), true)).toBe(
      [
        'Dear Merrowdale SEND team,',
        'I am Sam Lee. You got my request on 2 November 2026.',
        'Regulation 5 says by Monday 14 December 2026.',
        '- Reasons\n- Papers',
        '1. Read\n2. Write',
      ].join('\n\n'),
    );
  });

  test('leaves out what the law says when the family does not want it', () => {
    expect(fillLetter(body, values(), false)).not.toContain('Regulation 5');
  });

  test('has a line to write on wherever nothing is known', () => {
    const text = fillLetter(body, values({ facts: {} }), true);
    expect(text).toContain('You got my request on ____.');
    expect(text).toContain('by ____.');
  });

  test('written by the build, which has no today, keeps lines for today and for dates worked out', () => {
    expect(fillSlots('{{today}} / {{deadline:decision}}', values({ today: undefined }))).toBe('____ / ____');
  });

  test('treats a name of blanks and a slot nobody knows as empty', () => {
    expect(fillSlots('{{my-name}}', () => '  ')).toBe('____');
    expect(fillSlots('{{favourite-colour}}', values())).toBe('____');
  });

  test('never shows a slot as such, and puts in what was typed to the letter', () => {
    assert(
      property(
        string().filter((typed) => typed.trim() !== ''),
        (typed) => {
          expect(fillSlots('a {{my-name}} b', (slot) => (slot === 'my-name' ? typed : undefined))).toBe(
            `a ${typed.trim()} b`,
          );
        },
      ),
    );
  });

  test('says where a link to another site leads, since paper has no links', () => {
    const block: Block = {
      paragraph: [
        { link: 'https://www.legislation.gov.uk/x', children: [{ text: 'the Act' }] },
        { text: ' and ' },
        { link: 'routes/route-lgsco', children: [{ text: 'the Ombudsman' }] },
      ],
    };
    expect(fillLetter([block], values(), true)).toBe('the Act (https://www.legislation.gov.uk/x) and the Ombudsman');
  });
});

describe('the details a letter asks for', () => {
  test('are its slots, each once, those of the subject among them', () => {
    expect(slotsOf({ subject: 'About {{child-name}}', body })).toEqual([
      'child-name',
      'body-name',
      'my-name',
      'date:requestReceivedOn',
      'deadline:decision',
    ]);
  });

  test('name a day once, even when both a date and a deadline need it', () => {
    expect(daysWanted(view, slotsOf({ subject: 'S', body }))).toEqual(['requestReceivedOn']);
  });

  test('take the date of birth from the journey only when the day is known', () => {
    expect(values({ facts: { bornOn: '2018-03-09', bornOnPrecision: 'day' } })('child-born')).toBe('9 March 2018');
    expect(values({ facts: { bornOn: '2018-03-01', bornOnPrecision: 'month' } })('child-born')).toBeUndefined();
  });
});

describe('whom a letter goes to', () => {
  test('is the local team with its organisation and address', () => {
    expect(addressee(view, 'local-authority-send')).toEqual({
      name: 'Merrowdale SEND team',
      address: 'Merrowdale Council, Harbour House, Saltham ZZ1 1AB',
      email: 'send@example.org',
    });
  });

  test('is never the council’s help desk where each school has its own', () => {
    expect(addressee(view, 'senco')).toEqual({ name: 'SENCO' });
    expect(fillSlots('{{body-address}}', values({ to: 'senco' }))).toBe('____');
  });

  test('is the national body where no area team plays the role', () => {
    expect(addressee(view, 'ombudsman').name).toBe('The Ombudsman');
  });
});

describe('words changed by hand', () => {
  const own = { text: 'My own words', basis: 'Dear ____' };
  test('stay when the details change, and the family is asked', () => {
    expect(shownLetter(own, 'Dear Sam')).toBe('My own words');
    expect(mustAsk(own, 'Dear Sam')).toBe(true);
  });
  test('are not asked about while the details stay as they were', () => {
    expect(mustAsk(own, 'Dear ____')).toBe(false);
  });
  test('that were never changed follow the details', () => {
    expect(shownLetter(undefined, 'Dear Sam')).toBe('Dear Sam');
    expect(shownLetter({ text: 'Dear ____', basis: 'Dear ____' }, 'Dear Sam')).toBe('Dear Sam');
  });
});

describe('a letter put into the family’s own e-mail', () => {
  test('carries subject, copies and text with every sign kept', () => {
    const mail = letterMail({ to: 'a@b.org', copyTo: ['c@d.org'], subject: 'A & B', body: 'One\nTwo + #3' });
    expect(mail.isWhole).toBe(true);
    const url = new URL(mail.href);
    expect(url.pathname).toBe('a@b.org');
    expect(mail.href).toContain('body=One%0D%0ATwo%20%2B%20%233');
    expect(url.searchParams.get('subject')).toBe('A & B');
    expect(url.searchParams.get('cc')).toBe('c@d.org');
  });

  test('is never cut: too long a letter leaves only its subject', () => {
    const mail = letterMail({ copyTo: [], subject: 'S', body: 'long '.repeat(1_000) });
    expect(mail).toEqual({ href: 'mailto:?subject=S', isWhole: false });
  });
});
