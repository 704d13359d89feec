import type { z } from 'zod';
import type { YamlFile } from './yamlFile.ts';

/** A list file without its faulty items. `places` says where an item that is left stands in the file. */
export interface Salvaged<Shape> {
  readonly value: Shape;
  places(key: string, index: number): readonly PropertyKey[];
}

/**
 * What is left of a file of lists when the items that do not fit are left out, so that one slip does not hide every
 * other problem of the pack. Nothing is left where the fault is outside its lists.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlFile,
): Salvaged<z.infer<Schema>> | undefined {
  const first = schema.safeParse(yaml.value);
  if (first.success) return { value: first.data, places: (key, index) => [key, index] };
  const faulty = first.error.issues.map(({ path: [key, index] }) => ({ key, index }));
  if (!faulty.every(({ key, index }) => typeof key === 'string' && typeof index === 'number')) return undefined;
  const kept = new Map<string, number[]>();
  const rest = Object.fromEntries(
    Object.entries(yaml.value as Record<string, unknown>).map(([key, list]) => {
      if (!Array.isArray(list)) return [key, list];
      const places = [...list.keys()].filter((at) => !faulty.some((one) => one.key === key && one.index === at));
      kept.set(key, places);
      return [key, places.map((at) => list[at] as unknown)];
    }),
  );
  const second = schema.safeParse(rest);
  if (!second.success) return undefined;
  return { value: second.data, places: (key, index) => [key, kept.get(key)?.[index] ?? index] };
}
