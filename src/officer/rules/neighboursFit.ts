import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** A neighbour that no family could be shown. Whether it is built beside this area is for `build` to say. */
export const neighboursFit: Rule = {
  name: 'neighbours-fit',
  level: 'error',
  about: 'Each neighbour is another area; one whose site is built apart has both its folder and its name.',
  check({ view, area }) {
    const { id: own, neighbours = [] } = view.pack;
    return neighbours.flatMap(({ id, name, folder, signingKeys }, at) => {
      const place = placeInFile(area, 'pack.yaml', ['neighbours', at]);
      const found = [];
      if (id === own)
        found.push({
          message: `"${id}" is this area itself.`,
          tip: 'Name the area across the border, or take it out.',
          place,
        });
      if (folder !== undefined && name === undefined)
        found.push({
          message: `The neighbour "${id}" has a folder and no name.`,
          tip: 'Write its name as families know it, name: Brackwater.',
          place,
        });
      if (folder === undefined && (name !== undefined || signingKeys !== undefined))
        found.push({
          message: `The neighbour "${id}" has a ${name === undefined ? 'key' : 'name'} and no folder.`,
          tip: 'Write the folder of its site on this host; or, where both are built with one "build DIR DIR", its id alone.',
          place,
        });
      return found;
    });
  },
};
