import { parseArgs } from 'node:util';
import { run } from './run.ts';

const options = {
  pack: { type: 'string' },
  out: { type: 'string' },
  address: { type: 'string' },
  sign: { type: 'string', multiple: true },
  'one-file': { type: 'string' },
  'keep-scripts': { type: 'boolean' },
  into: { type: 'string' },
  map: { type: 'string' },
  format: { type: 'string' },
  before: { type: 'string' },
  facts: { type: 'string' },
  journey: { type: 'string' },
  from: { type: 'string' },
  with: { type: 'string', multiple: true },
  queries: { type: 'string' },
  bench: { type: 'string' },
  lang: { type: 'string' },
  act: { type: 'string' },
  older: { type: 'string' },
  html: { type: 'string' },
  csv: { type: 'string' },
  owners: { type: 'string' },
  unchecked: { type: 'boolean' },
  port: { type: 'string' },
  today: { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  links: { type: 'boolean' },
  migrate: { type: 'boolean' },
  'take-out': { type: 'boolean' },
  state: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const result = await run(positionals, { ...values, today: values.today ?? new Date().toISOString().slice(0, 10) });
  if (result.output) console.log(result.output);
  process.exitCode = result.exitCode;
} catch (error) {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\nSee: npm run offer -- --help`);
    process.exitCode = 2;
  } else throw error;
}
