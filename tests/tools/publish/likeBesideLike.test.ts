import { expect, it } from 'vitest';
import { likeBesideLike } from '../../../src/officer/publish/likeBesideLike.ts';
import { packFiles } from '../../../src/officer/publish/packFiles.ts';
import { merrowdale } from '../../content/merrowdale.ts';

const { directory } = merrowdale();
const turned = Object.fromEntries(Object.entries(directory).reverse());

it('every service of a directory is published, in the same order however the rows of the sheet were sorted', () => {
  expect(likeBesideLike(directory)).toEqual(directory);
  expect(Object.keys(likeBesideLike(turned))).toEqual(Object.keys(likeBesideLike(directory)));
});

it('a sheet sorted anew is no new pack for families to fetch', () => {
  const paths = (pack: ReturnType<typeof merrowdale>) => packFiles(pack).manifest.files.map(({ path }) => path);
  expect(paths({ ...merrowdale(), directory: turned })).toEqual(paths(merrowdale()));
});
