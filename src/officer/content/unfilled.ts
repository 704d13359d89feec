import type { Problem } from '../../domain/pack/problem.ts';
import type { YamlFile } from './yamlFile.ts';

/** Stands in a new pack wherever somebody here has to write something. No family ever reads it. */
export const toFillIn = 'TO FILL IN';

/** A piece of a pack that waits for somebody. */
export interface Unfilled {
  readonly kind: string;
  /** Its id, or the role a body plays; empty where it has none. */
  readonly id: string;
  /** What is missing, by the names in the file. */
  readonly fields: readonly string[];
  readonly place: Problem['place'];
}

export function isUnfilled(text: unknown): boolean {
  return typeof text === 'string' && text.trim().toUpperCase() === toFillIn;
}

/**
 * A file without what is not filled in yet: whole items of lists, and values of their own, in whose place `instead`
 * comes. So a half-written team is nobody's number: families see the role as where no team is named.
 */
export function withoutUnfilled(
  yaml: YamlFile,
  instead: Readonly<Record<string, unknown>>,
): { readonly yaml: YamlFile; readonly unfilled: readonly Unfilled[] } {
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) return { yaml, unfilled: [] };
  const unfilled: Unfilled[] = [];
  const kept = new Map<string, number[]>();
  const found = (kind: string, path: readonly PropertyKey[], value: unknown): boolean => {
    const missing = fieldsOf(value, []);
    if (missing.length === 0) return false;
    const { id, role } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const named = [role, id].find((one) => typeof one === 'string' && !isUnfilled(one));
    const fields = missing.map((one) => one.join('.')).filter(Boolean);
    const line = yaml.lineAt([...path, ...(missing[0] ?? [])]);
    unfilled.push({ kind, id: String(named ?? ''), fields, place: { file: yaml.file, line } });
    return true;
  };
  const entries = Object.entries(yaml.value).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (!Array.isArray(value)) {
      if (!found(key, [key], value)) return [[key, value]];
      return key in instead ? [[key, instead[key]]] : [];
    }
    const places = [...value.keys()].filter((at) => !found(key, [key, at], value[at]));
    kept.set(key, places);
    return [[key, places.map((at): unknown => value[at])]];
  });
  if (unfilled.length === 0) return { yaml, unfilled };
  const lineAt = ([key, at, ...rest]: readonly PropertyKey[]): number => {
    const place = typeof at === 'number' ? (kept.get(String(key))?.[at] ?? at) : at;
    return yaml.lineAt([key, place, ...rest].filter((one) => one !== undefined));
  };
  return { yaml: { file: yaml.file, value: Object.fromEntries(entries), lineAt }, unfilled };
}

function fieldsOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (isUnfilled(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, [...path, key]));
}
