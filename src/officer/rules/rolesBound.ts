import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** A duty without somebody to ring is of no use: each role has a team here, or a national contact. */
export const rolesBound: Rule = {
  name: 'roles-bound',
  level: 'error',
  about:
    "Every role is bound to a team in the area's bodies.yaml, or has a national contact. No body plays an unknown role.",
  check(pack) {
    const unbound = Object.values(pack.view.roles)
      .filter((role) => role.body === undefined && role.contact === undefined)
      // One that is marked to fill in is told by fill-in.
      .filter((role) => !pack.area.unfilled.some((one) => one.kind === 'bodies' && one.id === role.id))
      .map((role) => ({
        message: `Nobody plays the role "${role.id}" in ${pack.view.pack.name}.`,
        tip: `Add a body with \`role: ${role.id}\` to this file: who to ring, and who to ask for.`,
        place: placeInFile(pack.area, 'bodies.yaml'),
      }));
    const unknown = pack.area.bodies
      .filter((body) => pack.view.roles[body.role] === undefined)
      .map((body) => ({
        message: `There is no role "${body.role}" in the national pack.`,
        tip: `Use one of: ${Object.keys(pack.view.roles).join(', ')}.`,
        place: pack.placeOf('bodies', body.role, ['role']),
      }));
    return [...unbound, ...unknown];
  },
};
