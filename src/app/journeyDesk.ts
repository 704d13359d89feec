import type { Answers } from '../domain/pathway/answer.ts';
import { resolveIn } from '../domain/pathway/resolve.ts';
import type { Journey } from '../storage/kept.ts';
import { recoverJourneys, type Recorded } from '../storage/journeys.ts';
import { askToPersist } from '../storage/persistence.ts';
import { currentJourneys, findLostVisit, visitNow } from '../storage/visit.ts';
import { begunWith } from './journeys/begunWith.ts';
import { todayInEngland } from './parts/dates.ts';

/** A journey as screens have it in hand. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly pathways: readonly string[];
  readonly answers: Answers;
  /** The pack it was begun with. */
  readonly packVersion: number;
  /** The replay itself: it comes with the first journey, so that whoever only reads does without. */
  readonly resolveIn: typeof resolveIn;
}

/** What was written, and whether it outlives this page. */
export interface Written {
  readonly held: Held;
  readonly saved: boolean;
}

/** Compares the two stores; says whether answers had to be put back. After a reload on purpose the visit goes on. */
export async function recover(visitMayGoOn: boolean): Promise<boolean> {
  if (visitMayGoOn) await (await findLostVisit())?.resume();
  return (await recoverJourneys()).restored;
}

/** The journey changed last, and the family that is visited. */
export async function newest(): Promise<{ held: Held | undefined; visitName: string | undefined }> {
  const [journey] = await currentJourneys().list();
  return { held: journey && heldOf(journey), visitName: visitNow()?.name };
}

export async function begin(pathway: string, answers: Answers, packVersion: number): Promise<Written> {
  const store = currentJourneys();
  const begun = await store.start({ name: todayInEngland(new Date()), pathways: [pathway], packVersion });
  const recorded = await store.record(begun.journey.id, answers);
  // Asked after something was saved, never at first sight (O-12).
  if (visitNow() === undefined) void askToPersist();
  return written(recorded ?? begun);
}

export async function addPathway(held: Held, pathway: string): Promise<Written> {
  const pathways = [...new Set([...held.pathways, pathway])];
  const recorded = await currentJourneys().amend(held.id, { pathways });
  return recorded ? { held: heldOf(recorded.journey), saved: true } : { held: { ...held, pathways }, saved: false };
}

export async function record(held: Held, answers: Answers): Promise<Written> {
  const recorded = await currentJourneys().record(held.id, answers);
  return recorded
    ? written(recorded)
    : { held: { ...held, answers: { ...held.answers, ...answers } as Answers }, saved: false };
}

export async function find(id: string): Promise<Held | undefined> {
  const journey = await currentJourneys().find(id);
  return journey && heldOf(journey);
}

export async function rename(id: string, name: string): Promise<void> {
  await currentJourneys().amend(id, { name });
}

/** The last of the questions it began with is answered: from here on it goes with the pack in use. */
export async function finishRun(held: Held, packVersion: number): Promise<Held> {
  await currentJourneys().amend(held.id, { packVersion });
  return { ...held, packVersion };
}

/** See `begunWith`. */
export const earlierQuestions: typeof begunWith = (run, now, language, today) => begunWith(run, now, language, today);

function written({ journey, saved }: Recorded): Written {
  return { held: heldOf(journey), saved: saved.where !== 'memory' || visitNow() !== undefined };
}

function heldOf({ id, name, pathways, answers, packVersion }: Journey): Held {
  return { id, name, pathways, answers: answers as Answers, packVersion, resolveIn };
}
