import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { placeInFile } from '../../src/officer/rules/placeInFile.ts';

/** The neighbours of an area that are neither built beside it nor said to stand elsewhere on the host: no family is offered them. */
export function neighboursNotBuilt({ view, area }: LoadedPack, built: readonly { readonly id: string }[]): Problem[] {
  return (view.pack.neighbours ?? []).flatMap(({ id, folder }, at) =>
    folder !== undefined || built.some((one) => one.id === id)
      ? []
      : [
          {
            level: 'warning' as const,
            code: 'neighbour-not-built',
            message: `The neighbour "${id}" of ${view.pack.name} is not built beside it: no family is offered its services.`,
            tip: 'Build both with one command, "build DIR DIR --out DIR"; or, where its site stands already, write its folder and name.',
            place: placeInFile(area, 'pack.yaml', ['neighbours', at]),
          },
        ],
  );
}
