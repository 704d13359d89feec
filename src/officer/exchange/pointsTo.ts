import type { LoadedPack } from '../content/loadContent.ts';

/** What in the pack leads to a service, and would lead nowhere without it. */
export function pointsTo({ view, extras }: LoadedPack): (id: string) => string[] {
  const guides = Object.entries(view.guides).map(([guide, { body }]) => [guide, JSON.stringify(body)] as const);
  return (id) => {
    const name = `services/${id}`;
    return [
      ...Object.values(view.roles)
        .filter((role) => role.body?.service === id)
        .map((role) => `bodies/${role.id}`),
      ...(view.local.freeHelp.includes(id) ? ['local.yaml freeHelp'] : []),
      ...view.local.notices
        .filter(({ about = [] }) => about.includes(name))
        .map((notice) => `local.yaml notice ${notice.id}`),
      ...extras.claims.filter((claim) => claim.by.includes(name)).map((claim) => `coverage.yaml ${claim.id}`),
      ...guides.filter(([, body]) => body.includes(`"${name}"`)).map(([guide]) => `guides/${guide}`),
    ];
  };
}
