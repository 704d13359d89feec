import { createContext, useContext } from 'react';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import type { Answer, Answers } from '../../domain/pathway/answer.ts';
import type { JourneyState } from '../../domain/pathway/resolve.ts';

/** The journey in hand and what can be done with it. Everything but the answers follows from them. */
export interface JourneyInHand {
  /** Undefined until the device has been asked. */
  readonly loaded: boolean;
  readonly id: string | undefined;
  readonly name: string;
  readonly pathways: readonly string[];
  readonly answers: Answers;
  readonly state: JourneyState | undefined;
  readonly outcome: Outcome | undefined;
  /** True while the last answer is safe on this device (or in the visit's memory). */
  readonly saved: boolean;
  /** Answers were put back from the second copy at this start. */
  readonly restored: boolean;
  /** The family's nickname during a visit. */
  readonly visitName: string | undefined;
  /** Begins a journey, or adds a pathway to the one in hand. Resolves after the write. */
  start(pathway: string, answers?: Answers): Promise<JourneyState>;
  addPathway(pathway: string): Promise<JourneyState>;
  /** Keeps one answer. Resolves only after it is safely written, with where the journey now stands. */
  answer(questionId: string, answer: Answer): Promise<JourneyState>;
  choose(id: string): Promise<void>;
  rename(name: string): Promise<void>;
  refresh(): Promise<void>;
}

export const JourneyContext = createContext<JourneyInHand | undefined>(undefined);

export function useJourney(): JourneyInHand {
  const journey = useContext(JourneyContext);
  if (journey === undefined) throw new Error('A screen with answers was rendered without a journey around it.');
  return journey;
}
