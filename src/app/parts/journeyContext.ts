import { createContext, useContext } from 'react';
import type { PackView } from '../../domain/pack/view.ts';
import type { Answers } from '../../domain/pathway/answer.ts';
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
  /** The pack whose questions are asked: that in use, or, until the run is finished, the one it began with (O-03). */
  readonly questions: PackView;
  /** True while the last answer is safe on this device (or in the visit's memory). */
  readonly saved: boolean;
  /** Answers were put back from the second copy at this start. */
  readonly restored: boolean;
  /** The family's nickname during a visit. */
  readonly visitName: string | undefined;
  /** Begins a journey, or adds a pathway to the one in hand. Resolves after the write. */
  start(pathway: string, answers?: Answers): Promise<JourneyState>;
  addPathway(pathway: string): Promise<JourneyState>;
  /** Keeps answers, by question id. Resolves after the write, with where the journey now stands and whether they are safe. */
  answer(answers: Answers): Promise<{ readonly state: JourneyState; readonly saved: boolean }>;
  /** The family said once that it goes on though nothing is kept: it is not stopped again. */
  readonly goesOnUnkept: boolean;
  goOnUnkept(): void;
  choose(id: string): Promise<void>;
  rename(name: string): Promise<void>;
  /** On the home page, before any question: whom the guide speaks to. The next journey begins with that answer. */
  speakAs(who: 'young-person' | 'family'): void;
  refresh(): Promise<void>;
  /** The stores were emptied: lets go of what stands in memory, without opening them again. */
  forget(): void;
}

export const JourneyContext = createContext<JourneyInHand | undefined>(undefined);

export function useJourney(): JourneyInHand {
  const journey = useContext(JourneyContext);
  if (journey === undefined) throw new Error('A screen with answers was rendered without a journey around it.');
  return journey;
}
