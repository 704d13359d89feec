import { z } from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const valueOrList = z.union([scalar, z.array(scalar).min(1)]);
const oneFact = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), value).refine((record) => Object.keys(record).length === 1, 'name exactly one fact');

/**
 * A condition on facts, as data. A fact that is not known makes a condition neither true nor false.
 * `is` one value or one of several; `has` for facts that are lists: holds any of these;
 * `atLeast` and `atMost` for numbers (`ageYears` also reads the school year);
 * `before` for days: earlier than a day or than `today`; `known` holds when the fact has been given; `maybe` holds
 * unless what is known rules it out, so that a family who could not say is shown what may be theirs.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { maybe: Condition }
  | { is: Record<string, string | number | boolean | (string | number | boolean)[]> }
  | { has: Record<string, string | number | boolean | (string | number | boolean)[]> }
  | { atLeast: Record<string, number> }
  | { atMost: Record<string, number> }
  | { before: Record<string, string> }
  | { known: string };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ maybe: conditionSchema }),
    z.strictObject({ is: oneFact(valueOrList) }),
    z.strictObject({ has: oneFact(valueOrList) }),
    z.strictObject({ atLeast: oneFact(z.number()) }),
    z.strictObject({ atMost: oneFact(z.number()) }),
    z.strictObject({ before: oneFact(z.string()) }),
    z.strictObject({ known: z.string() }),
  ]),
);
