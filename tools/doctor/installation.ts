import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** The first that runs TypeScript as it stands. */
const oldestNode = [22, 18] as const;

/** The project as it lies in `root`: Node, its packages, the built app. */
export function installation(root: string, nodeVersion: string): Finding[] {
  return [node(nodeVersion), packages(root), ...app(root)];
}

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (good) return { level: 'good', code: 'node', says: `Node ${version} runs the tools.` };
  return {
    level: 'error',
    code: 'node-old',
    says: `Node ${version} is too old; the tools need ${oldestNode.join('.')} or newer.`,
    todo: 'Start the tools with npm run offer: the project then uses the Node it brings along.',
  };
}

function packages(root: string): Finding {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  const all = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies });
  const wrong = all.filter(([name, version]) => installed(root, name) !== version).map(([name]) => name);
  if (wrong.length === 0) return { level: 'good', code: 'packages', says: `All ${all.length} packages are as listed.` };
  return {
    level: 'error',
    code: 'packages-other',
    says: `${wrong.length} of ${all.length} packages are missing or of another version: ${wrong.slice(0, 5).join(', ')}.`,
    todo: 'Run: npm ci',
  };
}

function installed(root: string, name: string): string | undefined {
  const file = join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version : undefined;
}

const built = ['dist/app/shell.html', 'dist/app/sw.js', 'dist/static/static.js'] as const;
const madeOf = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'vite.static.config.ts'] as const;

/** Built at all, and not before what it is made of was changed. */
function app(root: string): Finding[] {
  const missing = built.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0)
    return [
      {
        level: 'error',
        code: 'app-missing',
        says: `The app is not built: ${missing.join(', ')} missing.`,
        todo: 'Run: npm run app',
      },
    ];
  const builtAt = Math.min(...built.map((file) => statSync(join(root, file)).mtimeMs));
  const newer = madeOf.flatMap((name) => newerIn(join(root, name), name, builtAt));
  if (newer.length === 0)
    return [{ level: 'good', code: 'app', says: 'The app is built, and nothing it is made of was changed since.' }];
  return [
    {
      level: 'warning',
      code: 'app-older',
      says: `The app was built before ${newer.length} of its files were changed, such as ${newer[0]}: it may be of another version.`,
      todo: 'Run: npm run app',
    },
  ];
}

function newerIn(path: string, shown: string, than: number): string[] {
  if (!existsSync(path)) return [];
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs > than ? [shown] : [];
  return readdirSync(path).flatMap((name) => newerIn(join(path, name), `${shown}/${name}`, than));
}
