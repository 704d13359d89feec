import type { LockedPackage } from './lockedPackages.ts';

/** docs/licences.md: what may reach a phone by name, what the officers' workshop carries, then everything else by licence. */
export function licenceList(
  packages: readonly LockedPackage[],
  shipped: ReadonlySet<string>,
  workshop: ReadonlySet<string>,
): string {
  const officers = packages.filter((one) => workshop.has(one.name) && !shipped.has(one.name));
  const onPhones = packages.filter((one) => shipped.has(one.name));
  const others = packages.filter((one) => !shipped.has(one.name) && !workshop.has(one.name));
  const byLicence = [...Map.groupBy(others, (one) => one.licence ?? 'not known')].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Licences of what this is built from',
    'Written by `npm run licences` from package-lock.json; a test holds it true, and every licence against the list in `tools/licences/allowedLicences.ts`. The same in CycloneDX, with hashes: `dist/sbom.cdx.json`.',
    `## On the phone (${onPhones.length})`,
    'Every package that the source of the app, its search worker or its service worker imports, and what those need. The build leaves out what is not used, so the list may be too long, never too short.',
    ['| package | version | licence |', '| --- | --- | --- |', ...onPhones.map(row)].join('\n'),
    `## In the pack workshop (${officers.length})`,
    'On the published site in `assets/officer`, which an officer’s browser fetches and no family’s phone.',
    ['| package | version | licence |', '| --- | --- | --- |', ...officers.map(row)].join('\n'),
    `## Only for building and testing (${others.length})`,
    'None of it is in the published site. Packages for other systems than the one that builds are among them.',
    ...byLicence.map(([licence, of]) => `**${licence}** (${of.length}): ${of.map(named).join(', ')}.`),
  ].join('\n\n');
}

function row(one: LockedPackage): string {
  return `| ${one.name} | ${one.version} | ${one.licence ?? 'not known'} |`;
}

function named({ name, version }: LockedPackage): string {
  return `${name} ${version}`;
}
