import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadPack.ts';
import { plainWords } from './plainWords.ts';
import { youVariant } from './youVariant.ts';
import type { Rule } from './rule.ts';

const rules: readonly Rule[] = [plainWords, youVariant];

/** Runs every rule over a pack that has been read. */
export function runRules(pack: LoadedPack, today: string): Problem[] {
  return rules.flatMap((rule) => rule.check(pack, today).map((found) => ({ ...found, level: rule.level, code: rule.name })));
}
