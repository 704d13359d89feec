import type { Problem } from '../../domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadContent.ts';

/** A judgement over content that the schema cannot make. Receives the content and the day; never reads the clock. */
export interface Rule {
  readonly name: string;
  readonly level: Problem['level'];
  /** What it looks for, for the list in docs/writing-content.md. */
  readonly about: string;
  check(pack: LoadedPack, today: string): Omit<Problem, 'level' | 'code'>[];
}
