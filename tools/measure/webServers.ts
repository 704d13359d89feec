import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '../commands/serve.ts';
import { hostingSamples } from '../hosting/hostingSamples.ts';

/** A web server that hands out a built site by one of the configurations of docs/hosting. */
export interface WebServer {
  readonly name: string;
  /** The file of docs/hosting that it runs on. */
  readonly config: string;
  readonly base: string;
  /** What it says of itself, or undefined where it is not installed. */
  readonly version: () => string | undefined;
  /** Serves `site` until stopped. `work` is a folder of its own. */
  readonly start: (site: string, work: string) => Promise<{ address: string; stop: () => Promise<void> }>;
}

const folder = '/family/guide/';

export const webServers: readonly WebServer[] = [
  nginx('nginx, root', 'nginx-root.conf', '/'),
  nginx('nginx, folder', 'nginx-folder.conf', folder),
  apache('Apache, root', '/'),
  apache('Apache, folder', folder),
  { name: 'Caddy, root', config: 'Caddyfile', base: '/', version: () => said('caddy', 'version'), start: startCaddy },
  ours('npm run serve, root', '/'),
  ours('npm run serve, folder', folder),
];

/** A file as the build writes it beside the site, with the policy of its own pages. */
function sample(site: string, name: string, changes: readonly (readonly [string, string])[] = []): string {
  const samples = hostingSamples(readFileSync(join(site, 'shell.html'), 'utf8'));
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`docs/hosting/${name} does not say "${from}".`);
      return text.replaceAll(from, to);
    },
    samples.get(name) ?? '',
  );
}

function nginx(name: string, config: string, base: string): WebServer {
  return {
    name,
    config,
    base,
    version: () => said('nginx', '-v'),
    start: async (site, work) => {
      const port = await freePort();
      const server = sample(site, config, [
        ['listen 80', `listen 127.0.0.1:${port}`],
        ['/srv/local-offer', site],
      ]);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (one) => `${one}_temp_path ${work}/t;`,
      );
      writeFileSync(
        join(work, 'nginx.conf'),
        `worker_processes 1;\npid ${work}/pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${server}\n}\n`,
      );
      const args = ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log'), '-g', 'daemon off;'];
      return running(spawn('nginx', args, { stdio: 'pipe' }), `http://localhost:${port}${base}`);
    },
  };
}

function apache(name: string, base: string): WebServer {
  return {
    name,
    config: 'apache.htaccess',
    base,
    version: () => said('apache2', '-v'),
    start: async (site, work) => {
      const port = await freePort();
      const root = join(work, 'www');
      cpSync(site, join(root, base), { recursive: true });
      writeFileSync(join(root, base, '.htaccess'), sample(site, 'apache.htaccess'));
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'brotli', 'rewrite'];
      const lines = [
        `ServerRoot ${work}`,
        `Listen 127.0.0.1:${port}`,
        'ServerName localhost',
        `PidFile ${work}/pid`,
        `ErrorLog ${work}/error.log`,
        ...modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`),
        ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        'TypesConfig /etc/mime.types',
        `DocumentRoot ${root}`,
        `<Directory ${root}>\nRequire all granted\nAllowOverride FileInfo Indexes Options\n</Directory>`,
      ];
      writeFileSync(join(work, 'apache.conf'), `${lines.join('\n')}\n`);
      const args = ['-f', join(work, 'apache.conf'), '-DFOREGROUND'];
      return running(spawn('apache2', args, { stdio: 'pipe' }), `http://localhost:${port}${base}`);
    },
  };
}

async function startCaddy(site: string, work: string) {
  const port = await freePort();
  const text = sample(site, 'Caddyfile', [
    ['offer.example.org {', `http://localhost:${port} {\n\tbind 127.0.0.1`],
    ['/srv/local-offer', site],
  ]);
  writeFileSync(join(work, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  const home = { ...process.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
  const args = ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'];
  return running(spawn('caddy', args, { stdio: 'pipe', env: home }), `http://localhost:${port}/`);
}

function ours(name: string, base: string): WebServer {
  return {
    name,
    config: '',
    base,
    version: () => 'this repository',
    start: async (site) => {
      const { server, address } = await serve(site, 0, base);
      return {
        address,
        stop: async () => {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      };
    },
  };
}

/** Waits until the process answers; its own words where it does not come up. */
async function running(child: ChildProcess, address: string) {
  let words = '';
  child.stderr?.on('data', (data) => (words += String(data)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, stop };
  }
  await stop();
  throw new Error(`${child.spawnfile} does not start: ${words}`);
}

function said(command: string, option: string): string | undefined {
  const { error, stdout, stderr } = spawnSync(command, [option], { encoding: 'utf8' });
  return error
    ? undefined
    : `${stdout}${stderr}`
        .trim()
        .split('\n')[0]
        ?.replace(/^[a-z ]*version: /i, '');
}

/** Another process may take it before the server does; then it does not start, and says so. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

/** A copy of the built site that a server under another user may read. */
export function readableCopy(site: string, to: string): string {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  cpSync(site, to, { recursive: true });
  return to;
}
