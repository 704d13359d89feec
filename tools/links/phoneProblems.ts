import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { phoneFault } from './phoneFormat.ts';

const numberKinds = ['tel', 'sms', 'textRelay'] as const;

/** Every number that cannot be dialled as it stands. Whether somebody answers it only a person can say. */
export function phoneProblems(pack: LoadedPack): Problem[] {
  const services = Object.values(pack.directory).flatMap((one) =>
    (['phone', 'sms'] as const).flatMap((column) =>
      one[column] === ''
        ? []
        : fault(
            `services/${one.id}`,
            one[column],
            column === 'sms' ? 'sms' : 'tel',
            pack.placeOf('services', one.id, [column]),
          ),
    ),
  );
  const people = [
    ...pack.area.bodies.map((one) => ({ kind: 'bodies', id: one.role, contacts: one.contacts })),
    ...Object.values(pack.view.contacts).map((one) => ({ kind: 'contacts', id: one.id, contacts: one.contacts })),
  ];
  const points = people.flatMap(({ kind, id, contacts }) =>
    contacts.flatMap((point, at) => {
      const number = numberKinds.find((one) => one === point.kind);
      return number === undefined
        ? []
        : fault(`${kind}/${id}`, point.value, number, pack.placeOf(kind, id, ['contacts', at, 'value']));
    }),
  );
  const urgent = pack.view.local.urgent.flatMap(({ tel }) =>
    fault('local.yaml, urgent', tel, 'tel', { file: `${pack.area.folder}/local.yaml` }),
  );
  return [...services, ...points, ...urgent];
}

function fault(entry: string, value: string, kind: (typeof numberKinds)[number], place: Problem['place']): Problem[] {
  const what = phoneFault(value, kind);
  if (what === undefined) return [];
  return [
    {
      level: 'warning',
      code: 'phone-format',
      message: `${entry}: the number ${value} ${what}.`,
      tip: 'Write one number as it is dialled, such as 01632 960100; then ring it once.',
      place,
    },
  ];
}
