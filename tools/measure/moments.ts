import type { Page } from 'playwright-core';

/** What a page tells while it works, with the time at which it was heard here. The first of each name counts. */
export class Moments {
  readonly #heard = new Map<string, number>();
  readonly #waiting = new Map<string, () => void>();

  /** Runs `watch` in every page before its own scripts; it tells by `moment(NAME)`. */
  static async of<Given>(page: Page, watch: (given: Given) => void, given: Given): Promise<Moments> {
    const moments = new Moments();
    await page.exposeBinding('moment', (_, name: string) => moments.#hear(name));
    // Bundlers of this process may wrap functions in a helper of their own, which no page has.
    await page.addInitScript(`globalThis.__name ??= (one) => one; (${String(watch)})(${JSON.stringify(given)});`);
    return moments;
  }

  forget(): void {
    this.#heard.clear();
  }

  has(name: string): boolean {
    return this.#heard.has(name);
  }

  at(name: string): number {
    const heard = this.#heard.get(name);
    if (heard === undefined) throw new Error(`The page has not told of "${name}".`);
    return heard;
  }

  hear(name: string, milliseconds = 30_000): Promise<void> {
    if (this.#heard.has(name)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The page did not tell of "${name}" in time.`)), milliseconds);
      this.#waiting.set(name, () => (clearTimeout(timer), resolve()));
    });
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  #hear(name: string): void {
    if (this.#heard.has(name)) return;
    this.#heard.set(name, performance.now());
    this.#waiting.get(name)?.();
    this.#waiting.delete(name);
  }
}
