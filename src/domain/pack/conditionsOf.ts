import type { Condition } from './schema/condition.ts';
import type { PackView } from './view.ts';

/** Every condition in the packs, with the place it stands at. */
export function conditionsOf(
  view: PackView,
): { kind: string; id: string; path: readonly PropertyKey[]; condition: Condition }[] {
  const found: { kind: string; id: string; path: readonly PropertyKey[]; condition: Condition | undefined }[] = [];
  for (const [id, provision] of Object.entries(view.provisions)) {
    found.push({ kind: 'provisions', id, path: ['when'], condition: provision.when });
    provision.duties.forEach((duty, index) => {
      found.push({ kind: 'provisions', id, path: ['duties', index, 'when'], condition: duty.when });
      found.push({ kind: 'provisions', id, path: ['duties', index, 'background'], condition: duty.background });
      duty.roleWhen.forEach((one, place) =>
        found.push({ kind: 'provisions', id, path: ['duties', index, 'roleWhen', place, 'when'], condition: one.when }),
      );
      duty.firstSteps.forEach((step, place) =>
        found.push({
          kind: 'provisions',
          id,
          path: ['duties', index, 'firstSteps', place, 'when'],
          condition: step.when,
        }),
      );
    });
  }
  for (const [id, route] of Object.entries(view.routes))
    route.notOpen.forEach((shut, index) =>
      found.push({ kind: 'routes', id, path: ['notOpen', index, 'when'], condition: shut.when }),
    );
  for (const [id, timescale] of Object.entries(view.timescales))
    found.push({ kind: 'timescales', id, path: ['when'], condition: timescale.when });
  for (const [id, letter] of Object.entries(view.letters))
    found.push({ kind: 'letters', id, path: ['when'], condition: letter.when });
  for (const [id, pathway] of Object.entries(view.pathways))
    pathway.questions.forEach((question, index) =>
      found.push({ kind: 'pathways', id, path: ['questions', index, 'when'], condition: question.when }),
    );
  for (const holder of view.rights)
    found.push({ kind: 'holders', id: holder.id, path: ['when'], condition: holder.when });
  return found.flatMap(({ condition, ...rest }) => (condition === undefined ? [] : [{ ...rest, condition }]));
}
