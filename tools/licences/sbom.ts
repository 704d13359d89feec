import { Buffer } from 'node:buffer';
import type { LockedPackage } from './lockedPackages.ts';

/**
 * The bill of materials in CycloneDX 1.5. Without a time or a random serial number: the same lock file gives the same
 * bytes. `required` may reach a phone, `excluded` only builds and tests.
 */
export function sbom(
  app: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly LockedPackage[],
  shipped: ReadonlySet<string>,
): string {
  const root = `${app.name}@${app.version}`;
  const refs = new Map(packages.map((one) => [one.name, purlOf(one)]));
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': root,
          name: app.name,
          version: app.version,
          licenses: [{ license: { id: app.license } }],
        },
      },
      components: packages.map((one) => ({
        type: 'library',
        'bom-ref': purlOf(one),
        name: one.name,
        version: one.version,
        scope: shipped.has(one.name) ? 'required' : 'excluded',
        ...(one.licence === undefined ? {} : { licenses: [licenceOf(one.licence)] }),
        ...(one.integrity === undefined ? {} : { hashes: [hashOf(one.integrity)] }),
        purl: purlOf(one),
      })),
      dependencies: packages.map((one) => ({
        ref: purlOf(one),
        dependsOn: one.needs.flatMap((name) => refs.get(name) ?? []).sort(),
      })),
    },
    null,
    2,
  )}\n`;
}

function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licenceOf(licence: string) {
  return /\s(OR|AND)\s/.test(licence) ? { expression: licence } : { license: { id: licence } };
}

function hashOf(integrity: string) {
  const [kind = '', text = ''] = integrity.split('-');
  return { alg: kind.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(text, 'base64').toString('hex') };
}
