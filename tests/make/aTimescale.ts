import type { Timescale } from '../../src/domain/pack/schema/timescale.ts';

type Changes = Partial<Omit<Timescale, 'count'>> & {
  readonly count: Partial<Timescale['count']> & Pick<Timescale['count'], 'rule'>;
};

/** A small time limit for a test: the council must act, by law, and only what matters is said. */
export function aTimescale({ count, ...changes }: Changes): Timescale {
  return {
    id: 'a-timescale',
    title: 'Something is done',
    what: 'The council does something.',
    role: 'la-sen',
    family: false,
    kind: 'law',
    starts: 'Something happens',
    counted: 'As the rule says.',
    exceptions: [],
    ifMissed: [],
    asSoonAsPracticable: false,
    law: { status: 'law', source: [{ act: 'An Act', section: 's1' }], asAt: '2026-11-22', confidence: 'verified' },
    ...changes,
    count: { inputs: [], optionalInputs: [], ...count },
  };
}
