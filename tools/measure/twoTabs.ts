/** What a family does in one of two tabs. */
export type TabAction =
  | { readonly does: 'start' }
  | { readonly does: 'answer'; readonly journey: string; readonly question: string; readonly value: string }
  | { readonly does: 'note'; readonly journey: string; readonly text: string }
  | { readonly does: 'remove'; readonly journey: string }
  | { readonly does: 'wake' };

/** What the tab told: the journey it was about, and whether anything of it is on the device. */
export interface TabAnswer {
  readonly journey?: string | undefined;
  readonly isKept: boolean;
}

/** A tab with the app's own storage, of the old release or of a new one that knows a later form of the database. */
export interface Tab {
  readonly act: (action: TabAction) => Promise<TabAnswer>;
  /** Loads it anew. */
  readonly reload: (release: 'old' | 'new') => Promise<void>;
}

/** Of what the device keeps, the part that is looked at. */
export interface KeptInTabs {
  readonly journeys: Readonly<Record<string, { readonly answers: Readonly<Record<string, unknown>> }>>;
  readonly notes: Readonly<Record<string, { readonly text: string }>>;
}

export interface TwoTabs {
  readonly tabs: readonly [Tab, Tab];
  /** What a third tab of the new release finds after both are closed. */
  readonly left: () => Promise<KeptInTabs>;
}

/** How many of each, of what a family would not do twice. */
export interface TabWrites {
  readonly answers: number;
  readonly notes: number;
  readonly deletions: number;
}

/** What came of one run. */
export interface TabRun {
  readonly asked: TabWrites;
  /** Those that the tab said are kept: only they can be lost. */
  readonly acknowledged: TabWrites;
  /** What was said to be kept and is not there, or was removed and is. */
  readonly lost: readonly string[];
}

/**
 * So many actions in two tabs at random, often at the same moment. The second tab becomes the new release on the way,
 * the first stays the old one, sometimes for good. No two answers are to the same question, so none may be lost.
 */
export async function actInTwoTabs({ tabs, left }: TwoTabs, actions: number, random: () => number): Promise<TabRun> {
  const asked = { answers: 0, notes: 0, deletions: 0 };
  let deletions = 0;
  const answers = new Map<string, { journey: string; value: string }>();
  const notes = new Map<string, string>();
  const journeys: string[] = [];
  const removed = new Set<string>();
  const newAt = Math.floor(actions * (0.1 + 0.3 * random()));
  const oldEndsAt = Math.floor(actions * (0.7 + 0.6 * random()));
  const running: Promise<void>[] = [];
  const one = async (tab: Tab, number: number): Promise<void> => {
    const journey = journeys[Math.floor(random() * journeys.length)];
    const chance = random();
    if (journey === undefined || chance < 0.1) {
      const begun = await tab.act({ does: 'start' });
      if (begun.isKept && begun.journey !== undefined) journeys.push(begun.journey);
    } else if (chance < 0.75) {
      asked.answers++;
      const [question, value] = [`question-${number}`, `value-${number}`];
      const { isKept } = await tab.act({ does: 'answer', journey, question, value });
      if (isKept) answers.set(question, { journey, value });
    } else if (chance < 0.9) {
      asked.notes++;
      const text = `note-${number}`;
      const { isKept } = await tab.act({ does: 'note', journey, text });
      if (isKept) notes.set(text, journey);
    } else if (chance < 0.93 && journeys.length > 1) {
      journeys.splice(journeys.indexOf(journey), 1);
      removed.add(journey);
      asked.deletions++;
      if ((await tab.act({ does: 'remove', journey })).isKept) deletions++;
    } else await tab.act({ does: 'wake' });
  };
  for (let number = 0; number < actions; number++) {
    const at = number === newAt ? 1 : number === oldEndsAt ? 0 : undefined;
    if (at !== undefined) {
      await Promise.all(running.splice(0));
      await tabs[at].reload('new');
    }
    running.push(one(tabs[random() < 0.5 ? 0 : 1], number));
    // Two in three begin while others are still at it.
    if (journeys.length === 0 || random() < 0.34) await Promise.all(running.splice(0));
  }
  await Promise.all(running);
  const acknowledged = { answers: answers.size, notes: notes.size, deletions };
  return { asked, acknowledged, lost: losses(await left(), { answers, notes, removed }) };
}

/** Of all runs together: what was asked, what of it was said to be kept, and what of that was lost. */
export function inAllRuns(runs: readonly TabRun[]): TabRun {
  const sum = (of: (run: TabRun) => TabWrites): TabWrites => ({
    answers: runs.reduce((all, run) => all + of(run).answers, 0),
    notes: runs.reduce((all, run) => all + of(run).notes, 0),
    deletions: runs.reduce((all, run) => all + of(run).deletions, 0),
  });
  return {
    asked: sum((run) => run.asked),
    acknowledged: sum((run) => run.acknowledged),
    lost: runs.flatMap((run) => run.lost),
  };
}

/** The share of what was asked that the tabs said is kept. */
export function shareKept({ asked, acknowledged }: TabRun): number {
  const all = ({ answers, notes, deletions }: TabWrites) => answers + notes + deletions;
  return all(acknowledged) / all(asked);
}

interface Acknowledged {
  readonly answers: ReadonlyMap<string, { journey: string; value: string }>;
  readonly notes: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

function losses(kept: KeptInTabs, { answers, notes, removed }: Acknowledged): string[] {
  const written = new Set(Object.values(kept.notes).map((note) => note.text));
  return [
    ...[...answers].flatMap(([question, { journey, value }]) =>
      removed.has(journey) || kept.journeys[journey]?.answers[question] === value ? [] : [`${question} is lost`],
    ),
    ...[...notes].flatMap(([text, journey]) => (removed.has(journey) || written.has(text) ? [] : [`${text} is lost`])),
    ...[...removed].flatMap((journey) => (Object.hasOwn(kept.journeys, journey) ? [`${journey} came back`] : [])),
  ];
}
