import type { Rule } from './rule.ts';

/** A service from 11 to 5 would be found by nobody. */
export const agesInOrder: Rule = {
  name: 'ages-in-order',
  level: 'error',
  about: "A service's minimum_age is not above its maximum_age.",
  check(pack) {
    return Object.values(pack.directory)
      .filter((service) => service.minimum_age > service.maximum_age)
      .map((service) => ({
        message: `services/${service.id} is for ages ${service.minimum_age} to ${service.maximum_age}.`,
        tip: 'Swap the two ages, or correct the wrong one.',
        place: pack.placeOf('services', service.id, ['minimum_age']),
      }));
  },
};
