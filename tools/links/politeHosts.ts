/** Time as the link check knows it, so that a test need not wait. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** One question at a time to each host, and at most one a second. Other hosts need not wait for it. */
export class PoliteHosts {
  readonly #clock: Clock;
  readonly #pause: number;
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #asked = new Map<string, number>();

  constructor(clock: Clock, pause = 1000) {
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Asks when it is this host's turn. */
  ask<Answer>(host: string, question: () => Promise<Answer>): Promise<Answer> {
    const before = this.#turns.get(host) ?? Promise.resolve();
    const mine = before.then(async () => {
      const last = this.#asked.get(host);
      const left = last === undefined ? 0 : last + this.#pause - this.#clock.now();
      if (left > 0) await this.#clock.wait(left);
      this.#asked.set(host, this.#clock.now());
      return question();
    });
    this.#turns.set(
      host,
      mine.catch(() => undefined),
    );
    return mine;
  }
}
