import type { Rule } from './rule.ts';

/** A family must be able to reach whoever we name. */
export const contactPresent: Rule = {
  name: 'contact-present',
  level: 'error',
  about:
    'Every body has a telephone number or an e-mail address; every service has a phone, an e-mail or a web address.',
  check(pack) {
    const bodies = pack.area.bodies
      .filter((body) => !body.contacts.some((point) => point.kind === 'tel' || point.kind === 'email'))
      .map((body) => ({
        message: `bodies/${body.role} has neither a telephone number nor an e-mail address.`,
        tip: 'Add a contact of kind tel or email.',
        place: pack.placeOf('bodies', body.role, ['contacts']),
      }));
    const services = Object.values(pack.directory)
      .filter((service) => [service.phone, service.email, service.url].every((one) => one === ''))
      .map((service) => ({
        message: `services/${service.id} has no phone, no e-mail and no web address.`,
        tip: 'Fill in at least one of phone, email and url.',
        place: pack.placeOf('services', service.id, ['phone']),
      }));
    return [...bodies, ...services];
  },
};
