import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { askLink, linkStates, type LinkAnswer, type LinkState } from './askLink.ts';
import { daysUntilBroken, isWanting, remembered, type LinkMemory } from './linkMemory.ts';
import { isForExamples, linkTargets, type LinkTarget } from './linkTargets.ts';
import { phoneProblems } from './phoneProblems.ts';
import { PoliteHosts, realClock, type Clock } from './politeHosts.ts';

export interface LinkCheck {
  /** How many addresses are in each state; `asked` of them at all. */
  readonly asked: number;
  readonly forExamples: number;
  readonly states: Readonly<Record<LinkState, number>>;
  readonly broken: number;
  readonly problems: readonly Problem[];
  readonly memory: LinkMemory;
  readonly addresses: ReadonlySet<string>;
}

interface Asking {
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly slowAfter?: number;
  readonly patience?: number;
  /** Said once, before the first question. */
  readonly tell?: (line: string) => void;
}

/** Asks every web address of a pack, politely, and looks at the form of every number. Only a host does this, never the app. */
export async function checkLinks(
  pack: LoadedPack,
  before: LinkMemory,
  today: string,
  { clock = realClock, fetch = globalThis.fetch, slowAfter = 10_000, patience = 30_000, tell }: Asking = {},
): Promise<LinkCheck> {
  const targets = linkTargets(pack);
  const asked = targets.filter(({ address }) => !isForExamples(address));
  const perHost = new Map<string, number>();
  for (const { address } of asked) {
    const { host } = new URL(address);
    perHost.set(host, (perHost.get(host) ?? 0) + 1);
  }
  const longest = Math.max(0, ...perHost.values());
  tell?.(`Asking ${asked.length} addresses on ${perHost.size} hosts, one a second each: about ${longest * 2} seconds.`);
  const hosts = new PoliteHosts(clock);
  const answers = await Promise.all(
    asked.map(async (target) => ({
      target,
      answer: await askLink(target.address, { hosts, clock, fetch, slowAfter, patience }),
    })),
  );
  let memory = before;
  for (const { target, answer } of answers) memory = remembered(memory, target.address, answer.state, today);
  const days = (address: string) => memory.get(address)?.length ?? 0;
  const problems = answers.flatMap(({ target, answer }) => linkProblems(target, answer, days(target.address)));
  const states = Object.fromEntries(
    linkStates.map((state) => [state, answers.filter(({ answer }) => answer.state === state).length]),
  ) as Record<LinkState, number>;
  return {
    asked: asked.length,
    forExamples: targets.length - asked.length,
    states,
    broken: answers.filter(({ target }) => days(target.address) >= daysUntilBroken).length,
    problems: [...problems, ...phoneProblems(pack)],
    memory,
    addresses: new Set(targets.map((one) => one.address)),
  };
}

const tips: Readonly<Record<Exclude<LinkState, 'fine'>, string>> = {
  moved: 'Open the new address, and write it here if it is the same thing.',
  slow: 'Look at it another time; tell the people who run it if it stays so.',
  refused: 'Open it in a browser: only a person can see whether it is right.',
  gone: 'Find where it is now, or take the address out.',
  'not-found': 'Find where it is now, or take the address out.',
  'soft-404': 'Open it in a browser. Find where it is now, or take the address out.',
  'tls-error': 'Tell the people who run it; browsers warn families away.',
  unreachable: 'Open it in a browser. Find where it is now, or take the address out.',
};

/** One problem for each entry that leads there, so that whoever owns the entry hears of it. */
function linkProblems({ address, used }: LinkTarget, { state, seen }: LinkAnswer, days: number): Problem[] {
  if (state === 'fine') return [];
  const isBroken = isWanting(state) && days >= daysUntilBroken;
  const again = isWanting(state) ? ` Seen on ${days} of ${daysUntilBroken} days.` : '';
  return used.map(({ entry, place }) => ({
    level: isBroken ? 'error' : 'warning',
    code: isBroken ? 'link-broken' : `link-${state}`,
    message: `${entry}: ${address}: ${seen}.${again}`,
    tip: isWanting(state) && !isBroken ? `Check again on another day: a host may be ill. ${tips[state]}` : tips[state],
    place,
  }));
}
