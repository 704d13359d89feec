import { emailSchema } from '../../domain/pack/schema/basic.ts';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import type { Rule } from './rule.ts';

/** Fields that become links and whose schema is only a string: nothing but a web address may be followed from them. */
export const safeLinks: Rule = {
  name: 'safe-links',
  level: 'error',
  about:
    "A service's url and a contact of kind form or videoRelay begin with https://; of kind email it is one address.",
  check(pack) {
    const people = [
      ...pack.area.bodies.map((body) => ({ kind: 'bodies', id: body.role, contacts: body.contacts })),
      ...Object.values(pack.view.contacts).map((one) => ({ kind: 'contacts', id: one.id, contacts: one.contacts })),
    ];
    const points = people.flatMap(({ kind, id, contacts }) =>
      contacts.flatMap((point, index) =>
        isRefused(point) ? [refused(`${kind}/${id}`, point.value, pack.placeOf(kind, id, ['contacts', index]))] : [],
      ),
    );
    const services = Object.values(pack.directory).flatMap(({ id, url }) =>
      url === '' || isWebAddress(url) ? [] : [refused(`services/${id}`, url, pack.placeOf('services', id, ['url']))],
    );
    return [...points, ...services];
  },
};

function isRefused({ kind, value }: ContactPoint): boolean {
  if (kind === 'email') return !emailSchema.safeParse(value).success;
  return (kind === 'form' || kind === 'videoRelay') && !isWebAddress(value);
}

function isWebAddress(value: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(value);
}

function refused<Place>(name: string, value: string, place: Place) {
  return {
    message: `${name}: the link ${value} is not allowed.`,
    tip: 'Write the whole address, https://…, or one e-mail address.',
    place,
  };
}
