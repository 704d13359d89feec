import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** An area can say how it does what the law leaves to it; what the law fixes it cannot replace. */
export const policyNotLaw: Rule = {
  name: 'policy-not-law',
  level: 'error',
  about:
    'A policy stands in the place of a duty (insteadOf) only where guidance or good practice asks for it, never law.',
  check({ view, area }) {
    const duties = new Map(Object.values(view.provisions).flatMap((one) => one.duties.map((duty) => [duty.id, duty])));
    return view.local.policies.flatMap(({ id, insteadOf }, at) => {
      if (insteadOf === undefined) return [];
      const duty = duties.get(insteadOf);
      const place = placeInFile(area, 'local.yaml', ['policies', at, 'insteadOf']);
      if (duty === undefined)
        return [
          {
            message: `The policy "${id}" stands in the place of ${insteadOf}, and there is no such duty.`,
            tip: 'Take the id of a duty in content/england/provisions, or take insteadOf out.',
            place,
          },
        ];
      if (duty.law.status !== 'law') return [];
      const source = duty.law.source.map((one) => `${one.act} ${one.section}`.trim()).join('; ');
      return [
        {
          message: `The policy "${id}" stands in the place of ${insteadOf}, which is law: ${source}. No council can change it.`,
          tip: 'Take insteadOf out: the policy then stands beside the law on the page of its provisions.',
          place,
        },
      ];
    });
  },
};
