import type { Rule } from './rule.ts';

/** A Bill or a White Paper binds nobody. */
export const proposedLaw: Rule = {
  name: 'proposed-law',
  level: 'error',
  about: 'Proposed law is never a duty. A duty with `status: proposed` says with `from` on which coming day it begins.',
  check(pack, today) {
    return Object.entries(pack.view.provisions).flatMap(([id, provision]) =>
      provision.duties.flatMap((duty, index) => {
        const { status, from } = duty.law;
        if (status !== 'proposed' || (from !== undefined && from > today)) return [];
        return [
          {
            message: `provisions/${id}: the duty ${duty.id} (${duty.strength}) rests on law that is only proposed.`,
            tip: 'Take the duty out, or give it the law it rests on today, or the coming day it begins with `from`.',
            place: pack.placeOf('provisions', id, ['duties', index, 'law', 'status']),
          },
        ];
      }),
    );
  },
};
