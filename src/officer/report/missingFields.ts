import { isStated } from '../../domain/pack/notStated.ts';
import type { Service } from '../../domain/pack/schema/service.ts';
import type { Directory } from '../../domain/pack/view.ts';

/** What a family needs of a service and how many say it. */
export interface MissingField {
  readonly field: 'cost' | 'the way in' | 'a contact' | 'who it is for' | 'the wait' | 'access for disabled visitors';
  /** The columns of services.csv. */
  readonly columns: readonly (keyof Service)[];
  /** Ids of services that do not say it. */
  readonly services: readonly string[];
  readonly stated: number;
  /** What to write, for the officer and for whoever is asked. */
  readonly tip: string;
}

/** What an import writes where the source names no cost. */
const costNotStated = /^(cost )?not (stated|known)( yet)?\.?$/i;

const fields: readonly (Omit<MissingField, 'services' | 'stated'> & { says(service: Service): boolean })[] = [
  {
    field: 'a contact',
    columns: ['phone', 'email', 'url'],
    tip: 'Fill in a phone, an e-mail or a web address.',
    says: ({ phone, email, url }) => [phone, email, url].some((one) => one !== ''),
  },
  {
    field: 'the way in',
    columns: ['access', 'access_text'],
    tip: 'Say how to get in: who may ask, and what to do first.',
    says: ({ access, access_text: text }) => access.length > 0 && isStated(text),
  },
  {
    field: 'who it is for',
    columns: ['eligibility_description'],
    tip: 'Say who it is for, and who it is not for.',
    says: ({ eligibility_description: text }) => isStated(text),
  },
  {
    field: 'cost',
    columns: ['cost', 'cost_description'],
    tip: 'Say what it costs; write Free where it is.',
    says: ({ cost_description: text }) => isStated(text) && !costNotStated.test(text.trim()),
  },
  {
    field: 'the wait',
    columns: ['wait'],
    tip: 'Say how long families wait now, and when that was true.',
    says: ({ wait }) => isStated(wait),
  },
  {
    field: 'access for disabled visitors',
    columns: ['accessibility'],
    tip: 'Say what a visitor meets: steps, doors, toilet, parking, quiet room.',
    says: ({ accessibility }) => isStated(accessibility),
  },
];

export function missingFields(directory: Directory): MissingField[] {
  const services = Object.values(directory);
  return fields.map(({ says, ...field }) => {
    const silent = services.filter((one) => !says(one)).map((one) => one.id);
    return { ...field, services: silent, stated: services.length - silent.length };
  });
}
