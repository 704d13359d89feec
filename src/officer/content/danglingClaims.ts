import { coverEntry } from '../../domain/pack/coverEntry.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { Directory, PackExtras, PackView } from '../../domain/pack/view.ts';

type PlaceOf = (kind: string, id: string, path?: readonly PropertyKey[]) => Problem['place'];

/** What coverage.yaml names and nobody has: lines that no requirement has, entries that are not in the pack. */
export function danglingClaims(
  view: PackView,
  directory: Directory,
  extras: PackExtras,
  placeOf: PlaceOf,
  /** Is the entry there, only not readable? That is told already. */
  broken: (target: string) => boolean,
): Problem[] {
  const ids = new Set(extras.requirements.map((one) => one.id));
  const missing = (message: string, tip: string, place: Problem['place']): Problem => ({
    level: 'error',
    code: 'reference-missing',
    message,
    tip,
    place,
  });
  const lines = extras.requirements.flatMap((one) =>
    (one.lines ?? [])
      .filter((line) => !ids.has(line))
      .map((line) =>
        missing(
          `requirements/${one.id} is made of ${line}, which does not exist.`,
          'Correct the spelling.',
          placeOf('requirements', one.id, ['lines']),
        ),
      ),
  );
  const claims = extras.claims.flatMap((claim) => [
    ...(ids.has(claim.id) || broken(`requirements/${claim.id}`)
      ? []
      : [
          missing(
            `There is no requirement ${claim.id}.`,
            'Take an id that report coverage lists.',
            placeOf('covers', claim.id),
          ),
        ]),
    ...claim.by.flatMap((entry, at) =>
      coverEntry(view, directory, entry) === undefined && !broken(entry)
        ? [
            missing(
              `${claim.id} is said to be answered by ${entry}, which does not exist.`,
              'Correct the spelling, or take it out: the line may then be a gap.',
              placeOf('covers', claim.id, ['by', at]),
            ),
          ]
        : [],
    ),
  ]);
  return [...lines, ...claims];
}
