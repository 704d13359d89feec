import { useState } from 'react';

const memory = new Map<string, unknown>();

/**
 * State that is still there after a look at another page, so that no typed word is lost, and gone when the guide is
 * closed: names and letters are never written to the device. Changed only in event handlers.
 */
export function useInMemory<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => (memory.has(key) ? (memory.get(key) as Value) : initial));
  const keep = (next: Value) => {
    memory.set(key, next);
    setValue(next);
  };
  return [value, keep];
}

/** The same outside a screen: what stands there, */
export function fromMemory<Value>(key: string): Value | undefined {
  return memory.get(key) as Value | undefined;
}

/** and what is put there. */
export function intoMemory(key: string, value: unknown): void {
  memory.set(key, value);
}

/** Whether anything is there. */
export function holdsTyped(): boolean {
  return memory.size > 0;
}

/** When a visit begins or ends, and when everything is removed: the next family may have the same initials. */
export function forgetMemory(): void {
  memory.clear();
}
