import type { Text } from '../../domain/pack/schema/basic.ts';

/** A text as it is said to a parent, without its translation. */
export function toPlain(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}
