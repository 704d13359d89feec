import type { PackView } from '../../domain/pack/view.ts';
import { sectorSchema } from '../../domain/pack/schema/basic.ts';
import { accessKinds, costKinds } from '../../domain/pack/schema/serviceValues.ts';
import { openingNote } from './areaSections.ts';
import type { Column } from '../exchange/draft.ts';
import type { PlannedColumn } from '../sheets/plannedSheet.ts';

type Names = Pick<PackView, 'needs' | 'provisions' | 'places'>;

/** The columns of the sheet Services, in the order in which one fills them in. Import knows each by its heading. */
export function serviceColumns({ needs, provisions, places }: Names): [Column, PlannedColumn][] {
  const area = ['all', ...places.map((one) => one.id)];
  return [
    ['id', plan('Id', 20, 'Leave it empty for a new service: import makes one. It never changes afterwards.')],
    ['name', plan('Name', 28, 'As on the door.')],
    ['organization', plan('Organisation', 24, 'Who runs it.')],
    ['sector', plan('Sector', 16, 'The arm it belongs to.', sectorSchema.options)],
    ['description', plan('Description', 50, 'What a family gets, in two or three sentences.')],
    ['eligibility_description', plan('Who it is for', 36, 'In words: who can use it.')],
    ['minimum_age', plan('Age from', 9, 'In years; 0 from birth.')],
    ['maximum_age', plan('Age to', 9, 'In years, at most 25.')],
    ['access', plan('Ways in', 18, 'How to get in; several with ; between.', accessKinds, true)],
    ['access_text', plan('How to get in', 36, 'What to do, in words.')],
    ['cost', plan('Cost', 12, 'Unknown is not free.', costKinds)],
    ['cost_description', plan('Cost in words', 24, 'How much.')],
    ['wait', plan('Waiting time', 26, 'How long now, and when that was true.')],
    ['schedule', plan('Opening hours', 26, 'Monday to Friday, 9am to 5pm')],
    ['opening', plan('Open', 34, openingNote)],
    ['phone', plan('Phone', 16, 'One number. At least one of phone, e-mail and website must be there.')],
    ['sms', plan('Text messages', 16, 'A mobile number for texts.')],
    ['email', plan('E-mail', 28, 'One address.')],
    ['url', plan('Website', 30, 'Begins with https://')],
    ['address_1', plan('Address', 28, 'House and street.')],
    ['city', plan('Town', 16, 'The town, in words.')],
    ['postal_code', plan('Postcode', 11, 'Such as ZZ1 1AB.')],
    [
      'place',
      plan(
        'Place',
        16,
        'The place of the sheet Places; import finds it by the postcode.',
        places.map((one) => one.id),
      ),
    ],
    ['area', plan('Area served', 18, 'Places of the sheet Places with ; between, or all.', area, true)],
    [
      'provisions',
      plan('Provisions', 24, 'What kind of help it is; several with ; between.', Object.keys(provisions), true),
    ],
    [
      'needs',
      plan(
        'Needs',
        20,
        'Whom it suits; several with ; between. all for every need.',
        ['all', ...needs.map((one) => one.id)],
        true,
      ),
    ],
    ['accessibility', plan('Accessibility', 28, 'What a visitor meets: ramp, hearing loop, quiet room.')],
    ['languages', plan('Languages', 18, 'With ; between.')],
    ['checkedOn', plan('Checked on', 12, 'The day somebody made sure that all of this row is right: 22/11/2026.')],
    ['reviewBy', plan('Review by', 12, 'The day by which somebody looks again. Empty: half a year on.')],
    ['owner', plan('Owner', 22, "The role that keeps it right, never a person's name.")],
    ['source', plan('Source', 26, 'How you know.')],
    ['keywords', plan('Search words', 28, 'What families call it, with ; between; never shown.')],
  ];
}

function plan(
  heading: string,
  width: number,
  note: string,
  choices?: readonly string[],
  isFree = false,
): PlannedColumn {
  return { heading, width, note, isFree, ...(choices !== undefined && choices.length > 0 ? { choices } : {}) };
}

/** What a row looks like, in grey. The number is from Ofcom's range for drama and reaches nobody. */
export const exampleService: Partial<Record<Column, string>> = {
  id: 'example-1',
  name: 'Saturday swimming',
  organization: 'Harbour Sports Trust',
  sector: 'care',
  description: 'A quiet hour in a warm pool, with two helpers in the water. Brothers and sisters may come too.',
  eligibility_description: 'Children who find a busy pool too loud.',
  minimum_age: '4',
  maximum_age: '16',
  access: 'self',
  access_text: 'Ring or e-mail before the first visit, so that a helper is free.',
  cost: 'some-cost',
  cost_description: '£3 a child; helpers are free',
  wait: 'No wait in November 2026',
  schedule: 'Saturdays, 9am to 10am',
  opening: 'Sat 9am-10am; closed on bank holidays',
  phone: '01632 960100',
  email: 'swim@example.org',
  url: 'https://example.org/swimming',
  postal_code: 'ZZ1 1AB',
  area: 'all',
  needs: 'autism;sensory-processing',
  checkedOn: '2026-11-22',
  owner: 'Short breaks officer',
  source: 'Telephone call, November 2026',
};
