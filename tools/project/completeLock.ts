import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to package-lock.json the platform packages that the registry in use does not serve, so that `npm ci` accepts the
 * lock file everywhere. Run after every change of dependencies: node tools/project/completeLock.ts
 */
interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems: Readonly<Record<string, string>> = {
  win32: 'win32',
  windows: 'win32',
  darwin: 'darwin',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
};
const processors: Readonly<Record<string, string>> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry & Record<string, unknown>>;
};
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = place === '' ? '' : `${place}/node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[`node_modules/${name}`] || !/^\d/.test(version)) continue;
    const parts = name.split(/[-/]/);
    const os = parts.map((part) => systems[part]).find(Boolean);
    const cpu = parts.map((part) => processors[part]).find(Boolean);
    if (os === undefined && cpu === undefined) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(place === '' || entry.dev === undefined ? {} : { dev: true }),
      optional: true,
      ...(os ? { os: [os] } : {}),
      ...(name.includes('musl')
        ? { libc: ['musl'] }
        : name.includes('gnu') && os === 'linux'
          ? { libc: ['glibc'] }
          : {}),
    };
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
