import { checkWithLinks, type CommandResult } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { reportOfficer } from './commands/reportOfficer.ts';
import { reportReview } from './commands/reportReview.ts';
import type { Values } from './run.ts';

/** The commands of an officer's round: they take a pack as it is, errors and all. Undefined for any other command. */
export async function runUpkeep(
  command: string,
  operand: string | undefined,
  values: Values,
  folder: string,
): Promise<CommandResult | undefined> {
  const { today, json = false, owners, html, csv, out } = values;
  if (command === 'check' && values.links) {
    const asked = { folder: operand ?? folder, json, strict: values.strict ?? false, today };
    return checkWithLinks(asked, values.state, { tell: (line) => process.stderr.write(`${line}\n`) });
  }
  if (command === 'doctor') {
    const { migrate = false, sign = [] } = values;
    return doctor({ folder: operand ?? folder, migrate, sign, json, today });
  }
  if (command !== 'report') return undefined;
  if (operand === 'officer') return reportOfficer({ folder, html, csv, owners, json, today });
  if (operand === 'review') return reportReview({ folder, out, owners, json, today });
  return undefined;
}
