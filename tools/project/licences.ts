import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { licenceList } from '../licences/licenceList.ts';
import { lockedPackages } from '../licences/lockedPackages.ts';
import { sbom } from '../licences/sbom.ts';
import { shippedPackages, workshopBeginnings } from '../licences/shippedPackages.ts';

/** `npm run licences`: docs/licences.md, and the bill of materials into dist/sbom.cdx.json. */
const packages = lockedPackages();
const shipped = shippedPackages(packages);
const app = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string; license: string };
writeFileSync('docs/licences.md', `${licenceList(packages, shipped, shippedPackages(packages, workshopBeginnings))}\n`);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.cdx.json', sbom(app, packages, shipped));
console.log(
  `${packages.length} packages, of which ${packages.filter((one) => shipped.has(one.name)).length} may reach a phone.`,
);
console.log('docs/licences.md and dist/sbom.cdx.json are written.');
