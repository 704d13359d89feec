import { readOpening } from '../../domain/pack/openingHours.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

interface Hours {
  readonly name: string;
  readonly opening: string | undefined;
  readonly place: ReturnType<LoadedPack['placeOf']>;
}

/** What an area's opening hours leave open, or no longer need. National helplines are not the area's to mend. */
export const openingKept: Rule = {
  name: 'opening-hours',
  level: 'warning',
  about:
    'Opening hours that do not say what happens on bank holidays, count by term dates that are over, or name days that are past.',
  check(pack, today) {
    const lastTermDay =
      pack.view.local.termDates.sessions
        .map(([, last]) => last)
        .sort()
        .at(-1) ?? '';
    return hoursOf(pack).flatMap(({ name, opening, place }) => {
      if (opening === undefined) return [];
      const { hours } = readOpening(opening);
      const past = [
        ...hours.closed.filter((one) => one.until < today).map((one) => one.from),
        ...hours.special.filter((one) => one.day < today).map((one) => one.day),
      ];
      return [
        ...(hours.bankHolidays === undefined
          ? [
              {
                message: `${name} does not say if it is open on bank holidays; on those days the guide says that it may be closed.`,
                tip: 'Add "closed on bank holidays", or "open on bank holidays".',
                place,
              },
            ]
          : []),
        ...(hours.weekly.some((one) => one.season) && lastTermDay < today
          ? [
              {
                message: `${name} goes by term dates, and the last one here is ${lastTermDay || 'missing'}.`,
                tip: 'Write the next year’s term dates into local.yaml, or on the sheet Dates.',
                place,
              },
            ]
          : []),
        ...past.map((day) => ({
          message: `${name} still names ${day}, which is past.`,
          tip: 'Take that part out.',
          place,
        })),
      ];
    });
  },
};

function hoursOf(pack: LoadedPack): Hours[] {
  return [
    ...Object.entries(pack.directory).map(([id, { opening }]) => ({
      name: `services/${id}`,
      opening,
      place: pack.placeOf('services', id, ['opening']),
    })),
    ...pack.area.bodies.flatMap((body) =>
      body.contacts.map(({ opening }, at) => ({
        name: `bodies/${body.role}`,
        opening,
        place: pack.placeOf('bodies', body.role, ['contacts', at, 'opening']),
      })),
    ),
    ...pack.view.local.urgent.map(({ opening }, at) => ({
      name: `local.yaml urgent ${at + 1}`,
      opening,
      place: placeInFile(pack.area, 'local.yaml', ['urgent', at, 'opening']),
    })),
  ];
}
