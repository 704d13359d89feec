import type { Text } from './schema/basic.ts';
import type { Law } from './schema/law.ts';
import type { PackView } from './view.ts';
import { say } from './youText.ts';

/** One thing that a pack says the law is, for whoever holds it against the source. */
export interface LawClaim {
  /** `provisions/salt`: the page on which it stands. */
  readonly page: string;
  /** The duty's own id; empty where the claim is that of the whole page. */
  readonly part: string;
  /** What families read. */
  readonly says: string;
  /** What stands under "The law says". */
  readonly lawSays?: string;
  readonly law: Law;
  /** Other pages that rest on it. */
  readonly usedBy: readonly string[];
}

/** Which claims to show: only those from memory, of one Act, or not read for so many days. */
export interface ClaimFilter {
  readonly unchecked?: boolean | undefined;
  /** Part of the name of an Act, regulations or guidance; capitals do not count. */
  readonly act?: string | undefined;
  readonly olderThanDays?: number | undefined;
}

/** Every law-derived claim of a pack, by page. */
export function lawClaims(view: PackView): LawClaim[] {
  const users = usersOf(view);
  const claim = (page: string, says: Text, law: Law, more?: { part: string; lawSays: Text }): LawClaim => ({
    page,
    part: more?.part ?? '',
    says: say(says, undefined),
    ...(more ? { lawSays: say(more.lawSays, undefined) } : {}),
    law,
    usedBy: [...(users.get(page) ?? [])].sort(),
  });
  return [
    ...Object.entries(view.provisions).flatMap(([id, one]) => [
      claim(`provisions/${id}`, one.plain, one.law),
      ...one.duties.map((duty) =>
        claim(`provisions/${id}`, duty.what, duty.law, { part: duty.id, lawSays: duty.lawSays }),
      ),
    ]),
    ...Object.entries(view.timescales).map(([id, one]) => claim(`timescales/${id}`, one.what, one.law)),
    ...Object.entries(view.exceptions).map(([id, one]) => claim(`exceptions/${id}`, one.text, one.law)),
    ...Object.entries(view.routes).map(([id, one]) => claim(`routes/${id}`, one.can, one.law)),
    ...Object.entries(view.contacts).map(([id, one]) => claim(`contacts/${id}`, one.helpsWith, one.law)),
    ...view.rights.map((one) => claim(`rights/${one.id}`, one.why, one.law)),
    ...Object.entries(view.guides).map(([id, one]) => claim(`guides/${id}`, one.summary, one.law)),
    ...Object.entries(view.letters).map(([id, one]) => claim(`letters/${id}`, one.summary, one.law)),
  ];
}

/** The claims that pass a filter; `today` decides how old a reading is. */
export function claimsThat(claims: readonly LawClaim[], filter: ClaimFilter, today: string): LawClaim[] {
  const act = filter.act?.trim().toLowerCase();
  return claims.filter(({ law }) => {
    if (filter.unchecked && law.confidence !== 'recalled') return false;
    if (act && !law.source.some((source) => source.act.toLowerCase().includes(act))) return false;
    return filter.olderThanDays === undefined || daysBetween(law.asAt, today) > filter.olderThanDays;
  });
}

/** How often each Act, regulations or guidance is relied on; the most used first. */
export function actsOf(claims: readonly LawClaim[]): readonly { readonly act: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { law } of claims)
    for (const act of new Set(law.source.map((source) => source.act))) counts.set(act, (counts.get(act) ?? 0) + 1);
  return [...counts]
    .map(([act, count]) => ({ act, count }))
    .sort((a, b) => b.count - a.count || a.act.localeCompare(b.act, 'en'));
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Which pages name a time limit, a way or a letter. */
function usersOf(view: PackView): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  const note = (page: string, kind: string, ids: readonly string[]) => {
    for (const id of ids) {
      const key = `${kind}/${id}`;
      users.set(key, (users.get(key) ?? new Set()).add(page));
    }
  };
  const noteAll = (
    page: string,
    of: { timescales?: readonly string[]; routes?: readonly string[]; letters?: readonly string[] },
  ) => {
    note(page, 'timescales', of.timescales ?? []);
    note(page, 'routes', of.routes ?? []);
    note(page, 'letters', of.letters ?? []);
  };
  for (const [id, one] of Object.entries(view.provisions)) {
    noteAll(`provisions/${id}`, one);
    note(`provisions/${id}`, 'guides', one.guides);
    for (const duty of one.duties) noteAll(`provisions/${id}`, duty);
  }
  for (const [id, one] of Object.entries(view.routes)) noteAll(`routes/${id}`, one);
  for (const [id, one] of Object.entries(view.guides)) noteAll(`guides/${id}`, one);
  for (const [id, one] of Object.entries(view.timescales)) note(`timescales/${id}`, 'exceptions', one.exceptions);
  return users;
}
