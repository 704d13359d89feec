import { evaluate, factsOf } from '../pack/condition.ts';
import type { Condition } from '../pack/schema/condition.ts';
import type { Duty, Provision } from '../pack/schema/provision.ts';
import type { Situation } from '../pack/situation.ts';
import type { BoundRole, PackView } from '../pack/view.ts';

/** A duty that applies, and who owes it here. */
export interface Responsibility {
  readonly provisionId: string;
  readonly provision: Provision;
  readonly duty: Duty;
  readonly role: BoundRole;
  /** It stands behind what the family came for. */
  readonly background: boolean;
  /** Names of the known facts its conditions asked about. */
  readonly because: readonly string[];
}

export interface Responsibilities {
  /** What the family came for before what stands behind it, the most pressing first. */
  readonly owed: readonly Responsibility[];
  /** Provisions in question, by id. */
  readonly inQuestion: readonly string[];
  /** Facts that would settle whether something more applies. */
  readonly unknown: readonly string[];
}

/**
 * Which duties apply in a situation and which body owes each. A duty whose condition is still open is not claimed;
 * the facts that would settle it are returned instead. `view` holds only law in force (`lawOn`).
 */
export function responsibilities(view: PackView, situation: Situation): Responsibilities {
  const owed: Responsibility[] = [];
  const unknown = new Set<string>();
  const inQuestion: string[] = [];
  for (const [provisionId, provision] of Object.entries(view.provisions)) {
    const when = provision.when ?? namedIn(provisionId);
    const verdict = evaluate(when, situation);
    if (verdict.holds === 'unknown') for (const fact of verdict.needs) if (settlesMuch.has(fact)) unknown.add(fact);
    if (verdict.holds !== true) continue;
    inQuestion.push(provisionId);
    for (const duty of provision.duties) {
      const applies = evaluate(duty.when, situation);
      if (applies.holds === 'unknown') applies.needs.forEach((fact) => unknown.add(fact));
      if (applies.holds !== true) continue;
      const role = view.roles[roleOf(duty, situation)];
      if (role === undefined) continue;
      const because = [...factsOf(when), ...factsOf(duty.when)].filter((name) => situation.value(name) !== undefined);
      const background = duty.background !== undefined && evaluate(duty.background, situation).holds === true;
      owed.push({ provisionId, provision, duty, role, background, because: [...new Set(because)] });
    }
  }
  owed.sort((a, b) => Number(a.background) - Number(b.background) || b.duty.priority - a.duty.priority);
  return { owed, inQuestion, unknown: [...unknown] };
}

/** Facts so basic that not knowing them is said even where no provision is in question yet. */
const settlesMuch = new Set(['planStage', 'attendance']);

function namedIn(provisionId: string): Condition {
  return { has: { needs: provisionId } };
}

function roleOf(duty: Duty, situation: Situation): string {
  return duty.roleWhen.find((one) => evaluate(one.when, situation).holds === true)?.role ?? duty.role;
}
