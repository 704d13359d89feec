import { dateSchema } from '../src/domain/pack/schema/basic.ts';
import { siteAddressSchema } from '../src/domain/pack/schema/pack.ts';
import type { LoadedPack } from '../src/officer/content/loadContent.ts';
import { fetchSource, isAddress } from './disk/fetchSource.ts';
import { loadPack } from './disk/loadPack.ts';
import { asLine } from './commands/asLine.ts';
import { build } from './commands/build.ts';
import { buildHost } from './commands/buildHost.ts';
import { check, type CommandResult } from './commands/check.ts';
import { checkHost } from './commands/checkHost.ts';
import { deadline } from './commands/deadline.ts';
import { explain } from './commands/explain.ts';
import { exportServices } from './commands/exportServices.ts';
import { importServices } from './commands/importServices.ts';
import { newArea } from './commands/newArea.ts';
import { newKey } from './commands/newKey.ts';
import { outlineOf, pathways } from './commands/pathways.ts';
import { preview } from './commands/preview.ts';
import { report } from './commands/report.ts';
import { reportCoverage } from './commands/reportCoverage.ts';
import { reportMissed } from './commands/reportMissed.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { runUpkeep } from './runUpkeep.ts';

export interface Values {
  readonly pack?: string | undefined;
  readonly out?: string | undefined;
  readonly address?: string | undefined;
  readonly sign?: readonly string[] | undefined;
  readonly 'one-file'?: string | undefined;
  readonly 'keep-scripts'?: boolean | undefined;
  readonly into?: string | undefined;
  readonly map?: string | undefined;
  readonly format?: string | undefined;
  readonly before?: string | undefined;
  readonly facts?: string | undefined;
  readonly journey?: string | undefined;
  readonly from?: string | undefined;
  readonly with?: readonly string[] | undefined;
  readonly queries?: string | undefined;
  readonly bench?: string | undefined;
  readonly act?: string | undefined;
  readonly older?: string | undefined;
  readonly html?: string | undefined;
  readonly csv?: string | undefined;
  readonly owners?: string | undefined;
  readonly unchecked?: boolean | undefined;
  readonly port?: string | undefined;
  readonly today: string;
  readonly json?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly links?: boolean | undefined;
  readonly migrate?: boolean | undefined;
  readonly 'take-out'?: boolean | undefined;
  readonly state?: string | undefined;
  readonly help?: boolean | undefined;
}

const examplePack = 'content/merrowdale';

const help = `local-offer: checks, builds and questions a pack.  npm run offer -- COMMAND

  check   [DIR] [--strict]            schema, references, rules; every problem with its place
          [--links [--state FILE]]    web addresses and numbers too: polite, broken only on the third day
  build   [DIR] --out DIR             the pack, its manifest and the static site; --address URL: where it will stand
          [--sign KEYFILE …] [--one-file FILE]    sign the pack; write it into one file to carry
          [--keep-scripts]            with those of the release that stood there, for pages that are open
  build   DIR DIR … --out DIR         several areas for one host, each in a folder of its own
  new-key FILE                        a key to sign packs with
  serve   [DIR] [--port N]            a built site at a printed address
  check-host URL [--before SUMS]      what is wrong with a deployment, in plain words
  doctor  [DIR] [--migrate] [--sign KEYFILE …]    what is wrong with this installation and pack, in plain words
  search  "words" [--queries FILE]    the app's own ranking
  explain --facts FILE | --journey FILE    the app's own outcome
  deadline TIMESCALE --from DATE [--with NAME=VALUE …]
  pathways                            the pathways of a pack
  outline ID                          every way through one
  report law [--unchecked] [--act NAME] [--older DAYS]    every law claim, for a fact-checker
  report coverage [--out FILE]        what law and the Code expect, and what answers it here
  report officer [--html FILE] [--csv FILE] [--owners FILE]    all there is to do, as a page and for a mail-merge
  report review [--out FILE] [--owners FILE]    what is late or due for a look, by person
  preview [DIR] [--port N]            a pack as a family would see it, built again when a file changes
  new-area NAME [--out DIR]           a pack to start from, with its workbook
  import FILE|URL [--map FILE] [--into DIR | --out DIR]    services of a workbook, a CSV file or an Open Referral UK feed
         [--take-out]                 with --into: what is no longer in the source goes from the pack
  export --format csv|xlsx|open-referral-uk-3|hsds-tabular --out DIR    services for other systems
  report missed-searches FILE …       what families searched for and did not find, added up over devices

Every command: --pack DIR (default ${examplePack}), --json, --today YYYY-MM-DD. Exit 0 clean, 1 content problems, 2 wrong use.`;

/** Runs one command. Never exits the process itself. */
export async function run(positionals: readonly string[], values: Values): Promise<CommandResult> {
  const [command, operand] = positionals;
  const { today, json = false } = values;
  if (!dateSchema.safeParse(today).success) return { exitCode: 2, output: '--today is a day, YYYY-MM-DD.' };
  if (command === undefined || values.help) return { exitCode: values.help ? 0 : 2, output: help };
  const folder = values.pack ?? examplePack;
  const upkeep = await runUpkeep(command, operand, values, folder);
  if (upkeep !== undefined) return upkeep;
  if (command === 'check') return check({ folder: operand ?? folder, json, strict: values.strict ?? false, today });
  if (command === 'build') return runBuild(positionals.slice(1), values, folder);
  if (command === 'check-host') return checkHost({ address: operand, before: values.before, json });
  if (command === 'new-key') return newKey(operand);
  if (command === 'serve') {
    const { address } = await serve(operand ?? values.out ?? 'dist/site', Number(values.port ?? 4173));
    return { exitCode: 0, output: `The guide is at ${address}  (stop with Ctrl+C)` };
  }
  if (command === 'preview')
    return preview({
      folder: operand ?? folder,
      port: Number(values.port ?? 4174),
      today,
      app: 'dist/app',
      staticEntry: 'dist/static/static.js',
      tell: (line) => process.stdout.write(`${line}\n`),
    });
  if (command === 'new-area') return newArea({ name: operand, out: values.out, example: folder, json, today });
  if (command === 'import') return importFrom(operand, values, folder, json);
  if (command === 'report' && operand === 'missed-searches') return reportMissed(positionals.slice(2), json);
  const loaded = loaders[command];
  if (loaded === undefined) return { exitCode: 2, output: `There is no command "${command}".\n\n${help}` };
  const pack = loadPack(folder);
  const errors = pack.problems.filter((one) => one.level === 'error');
  if (!('view' in pack) || errors.length > 0)
    return { exitCode: 1, output: json ? JSON.stringify({ problems: errors }) : errors.map(asLine).join('\n') };
  return loaded(pack, operand, values, json);
}

async function importFrom(
  source: string | undefined,
  { map, out, into, today, 'take-out': takeOut }: Values,
  folder: string,
  json: boolean,
): Promise<CommandResult> {
  const fetched = source !== undefined && isAddress(source) ? await fetchSource(source) : undefined;
  return importServices({
    source,
    fetched,
    mapFile: map,
    out,
    into,
    takeOut,
    load: () => loadPack(into ?? folder),
    json,
    today,
  });
}

type Loader = (
  pack: LoadedPack,
  operand: string | undefined,
  values: Values,
  json: boolean,
) => CommandResult | Promise<CommandResult>;

const loaders: Readonly<Record<string, Loader>> = {
  pathways: ({ view }, _operand, _values, json) => pathways(view, json),
  outline: ({ view }, operand, { today }, json) => outlineOf(view, operand, today, json),
  deadline: ({ view }, operand, values, json) =>
    deadline({ view, timescale: operand, from: values.from, with: values.with ?? [], json, today: values.today }),
  explain: ({ view, directory }, _operand, values, json) =>
    explain({ view, directory, factsFile: values.facts, journeyFile: values.journey, json, today: values.today }),
  export: (pack, _operand, { format, out }, json) => exportServices({ pack, format, out, json }),
  report: (pack, operand, { unchecked = false, act, older, out, today }, json) =>
    operand === 'coverage'
      ? reportCoverage({ pack, json, out, today })
      : report({ view: pack.view, about: operand, unchecked, act, older, json, today }),
  search: (pack, operand, values, json) =>
    search({
      ...(operand === undefined ? {} : { query: operand }),
      ...(values.queries === undefined ? {} : { queriesFile: values.queries }),
      ...(values.bench === undefined ? {} : { benchFile: values.bench }),
      json,
      today: values.today,
      load: () => Promise.resolve(pack),
    }),
};

/** A site of one folder, or a host of several; without one, of the folder of `--pack`. */
function runBuild(folders: readonly string[], values: Values, folder: string): Promise<CommandResult> | CommandResult {
  const { today, json = false } = values;
  if (values.address !== undefined && !siteAddressSchema.safeParse(values.address).success)
    return { exitCode: 2, output: '--address is the whole address of the site, https://offer.example.org/' };
  if (folders.length > 1)
    return buildHost({
      folders,
      out: values.out ?? 'dist/host',
      sign: values.sign,
      keepScripts: values['keep-scripts'],
      today,
      json,
      app: 'dist/app',
      staticEntry: 'dist/static/static.js',
    });
  return build({
    folder: folders[0] ?? folder,
    out: values.out ?? 'dist/site',
    address: values.address,
    sign: values.sign,
    oneFile: values['one-file'],
    keepScripts: values['keep-scripts'],
    today,
    json,
    app: 'dist/app',
    staticEntry: 'dist/static/static.js',
  });
}
