import type { LoadedPack } from '../content/loadPack.ts';

/** What in the pack leads to a service, and would lead nowhere without it. */
export function pointsTo({ view, extras }: LoadedPack, id: string): string[] {
  const name = `services/${id}`;
  const guides = Object.entries(view.guides).filter(([, guide]) => JSON.stringify(guide.body).includes(`"${name}"`));
  return [
    ...Object.values(view.roles)
      .filter((role) => role.body?.service === id)
      .map((role) => `bodies/${role.id}`),
    ...(view.local.freeHelp.includes(id) ? ['local.yaml freeHelp'] : []),
    ...extras.claims.filter((claim) => claim.by.includes(name)).map((claim) => `coverage.yaml ${claim.id}`),
    ...guides.map(([guide]) => `guides/${guide}`),
  ];
}
