import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string' }, json: { type: 'boolean' }, strict: { type: 'boolean' }, today: { type: 'string' } },
});
const [command, folder] = positionals;
if (command === 'check') {
  const result = check({
    folder: folder ?? values.pack ?? 'content/merrowdale',
    json: values.json ?? false,
    strict: values.strict ?? false,
    today: values.today ?? new Date().toISOString().slice(0, 10),
  });
  console.log(result.output);
  process.exitCode = result.exitCode;
}
