import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../tools/licences/allowedLicences.ts';
import { licenceList } from '../../../tools/licences/licenceList.ts';
import { lockedPackages } from '../../../tools/licences/lockedPackages.ts';
import { sbom } from '../../../tools/licences/sbom.ts';
import { shippedPackages, workshopBeginnings } from '../../../tools/licences/shippedPackages.ts';

const packages = lockedPackages();
const shipped = shippedPackages(packages);
const workshop = shippedPackages(packages, workshopBeginnings);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { resolved?: string; integrity?: string }>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('a council’s lawyer', () => {
  it('finds every licence on the list of those that are allowed', () => {
    const refused = packages.filter((one) => !isAllowed(one.licence, shipped.has(one.name)));
    expect(refused.map((one) => `${one.name}@${one.version}: ${one.licence}`)).toEqual([]);
  });

  it('reads in docs/licences.md what is used now (else: npm run licences)', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(`${licenceList(packages, shipped, workshop)}\n`);
  });

  it.each([
    ['GPL-3.0-only', false, false],
    ['MPL-2.0', true, false],
    ['MPL-2.0', false, true],
    ['(MIT OR GPL-3.0-only)', true, true],
    ['MIT AND GPL-3.0-only', true, false],
    [undefined, false, false],
  ])('hears that %s (on the phone: %s) is allowed: %s', (licence, isShipped, expected) => {
    expect(isAllowed(licence, isShipped)).toBe(expected);
  });
});

describe('what may reach a phone', () => {
  it('is what the app, the worker and the service worker import, and what those need', () => {
    for (const name of ['react-dom', 'scheduler', 'dexie', 'fuse.js', 'stemmer', 'workbox-precaching', 'workbox-core'])
      expect(shipped).toContain(name);
    for (const name of ['typescript', 'vite', 'yaml', 'vitest', 'playwright-core']) expect(shipped).not.toContain(name);
  });

  it('holds nothing that is only there to build and test', () => {
    for (const name of Object.keys(own.devDependencies)) expect(shipped).not.toContain(name);
  });
});

describe('what only an officer’s browser fetches', () => {
  it('is what the pack workshop imports: the readers of zip, workbooks, CSV, YAML and Markdown', () => {
    for (const name of ['fflate', 'saxes', 'csv-parse', 'yaml', 'mdast-util-from-markdown', 'micromark', 'zod'])
      expect(workshop).toContain(name);
    for (const name of ['typescript', 'vite', 'vitest']) expect(workshop).not.toContain(name);
  });
});

describe('somebody who guards the supply of packages', () => {
  it('finds every package pinned to the public registry and to its bytes', () => {
    // Platform packages that the registry in use does not serve are pinned by version alone (tools/project/completeLock.ts).
    for (const [path, { resolved, integrity }] of Object.entries(lock.packages)) {
      if (path === '') continue;
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      if (existsSync(path)) expect(integrity, path).toMatch(/^sha512-/);
    }
  });

  it('finds exact versions, and at most 15 packages that the app itself asks for', () => {
    for (const version of Object.values({ ...own.dependencies, ...own.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(own.dependencies).length).toBeLessThanOrEqual(15);
  });

  it('finds that no install script runs', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  it('gets a bill of materials in CycloneDX that lists each package once, with its hash and licence', () => {
    const bill = JSON.parse(sbom(own, packages, shipped)) as {
      bomFormat: string;
      specVersion: string;
      components: {
        'bom-ref': string;
        purl: string;
        name: string;
        scope: string;
        licenses?: unknown[];
        hashes?: { alg: string; content: string }[];
      }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    expect(refs.size).toBe(bill.components.length);
    const react = bill.components.find((one) => one.name === 'react');
    expect(react).toMatchObject({ purl: `pkg:npm/react@${own.dependencies.react}`, scope: 'required' });
    for (const { hashes, licenses } of bill.components) {
      expect(licenses).toHaveLength(1);
      for (const { alg, content } of hashes ?? []) expect([alg, content.length]).toEqual(['SHA-512', 128]);
    }
    for (const { ref, dependsOn } of bill.dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
    expect(sbom(own, packages, shipped)).toBe(sbom(own, lockedPackages(), shipped));
  });
});
