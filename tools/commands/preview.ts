import { mkdtempSync, rmSync, watch } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { loadPack } from '../disk/loadPack.ts';
import { build } from './build.ts';
import type { CommandResult } from './check.ts';
import { serve } from './serve.ts';

interface PreviewArguments {
  readonly folder: string;
  readonly port: number;
  readonly today: string;
  readonly app: string;
  readonly staticEntry: string;
  /** Says what became of a change while it runs. */
  readonly tell: (line: string) => void;
}

/** A moment of quiet after a change: an editor writes a file in several steps. */
const quiet = 400;

/**
 * A pack as a family would see it, at an address on this computer alone: checked, built into a folder of its own that
 * goes when it stops, and built again when a file changes. What is published stays as it is.
 */
export async function preview(args: PreviewArguments): Promise<CommandResult & { server?: Server }> {
  const { folder, port, today, app, staticEntry, tell } = args;
  const out = join(mkdtempSync(join(tmpdir(), 'preview-')), 'site');
  const make = () => build({ folder, out, today, json: false, app, staticEntry });
  const first = await make();
  if (first.exitCode !== 0) return first;
  const { server, address } = await serve(out, port);
  const watcher = onChange(folder, async () => {
    const { exitCode, output } = await make();
    tell(
      exitCode === 0 ? 'Built again: load the page once more.' : `${output}\nThe preview shows what was there before.`,
    );
  });
  server.on('close', () => {
    watcher();
    rmSync(join(out, '..'), { recursive: true, force: true });
  });
  return { exitCode: 0, output: `${state(folder, today)}\nThe preview is at ${address}  (stop with Ctrl+C)`, server };
}

function state(folder: string, today: string): string {
  const problems = allProblems(loadPack(folder), today);
  const toFillIn = problems.filter((one) => one.code === 'fill-in').length;
  const waits = toFillIn > 0 ? ` ${toFillIn} pieces are not filled in yet; nobody sees them here.` : '';
  return `0 errors, ${problems.length} warnings in ${folder} (npm run offer -- check ${folder}).${waits}`;
}

/** Builds one at a time, however fast changes come. Gives back what stops it. */
function onChange(folder: string, build: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (/(^|[\\/])(~|\.)|\.new$|\.xlsx$/.test(name ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(build);
    }, quiet);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
