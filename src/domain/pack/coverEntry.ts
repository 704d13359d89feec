import type { Text } from './schema/basic.ts';
import { isStated } from './notStated.ts';
import type { Directory, PackView } from './view.ts';

/** What an entry must say before it can answer a requirement. */
export interface CoverEntry {
  readonly title: string;
  readonly whoFor: boolean;
  readonly wayIn: boolean;
  readonly contact: boolean;
  readonly checkedOn: string;
  readonly reviewBy?: string | undefined;
}

/** The entry called `kind/id` as the coverage meter sees it, or undefined where the pack has none of that name. */
export function coverEntry(view: PackView, directory: Directory, name: string): CoverEntry | undefined {
  const [kind = '', id = ''] = name.split('/');
  if (kind === 'services') return service(directory, id);
  if (kind === 'provisions') return provision(view, id);
  if (kind === 'guides') return guide(view, id);
  return kind === 'policies' ? policy(view, id) : undefined;
}

function service(directory: Directory, id: string): CoverEntry | undefined {
  const one = directory[id];
  return (
    one && {
      title: one.name,
      whoFor: isStated(one.eligibility_description),
      wayIn: isStated(one.access_text),
      contact: [one.phone, one.email, one.url].some((way) => way !== ''),
      checkedOn: one.checkedOn,
      reviewBy: one.reviewBy,
    }
  );
}

function provision(view: PackView, id: string): CoverEntry | undefined {
  const one = view.provisions[id];
  return (
    one && {
      title: plain(one.name),
      whoFor: plain(one.plain) !== '',
      wayIn: plain(one.askFirst.text) !== '',
      contact: reachable(view, one.askFirst.role),
      checkedOn: one.law.asAt,
    }
  );
}

/** A guide is for whoever it says; its way in is a letter, a route, a pathway or a provision it leads to. */
function guide(view: PackView, id: string): CoverEntry | undefined {
  const one = view.guides[id];
  if (!one) return undefined;
  const roles = [
    ...one.letters.map((letter) => view.letters[letter]?.to),
    ...one.provisions.map((name) => view.provisions[name]?.askFirst.role),
  ];
  return {
    title: plain(one.title),
    whoFor: plain(one.summary) !== '',
    wayIn: [one.letters, one.routes, one.pathways, one.provisions].some((list) => list.length > 0),
    contact: roles.some((role) => reachable(view, role)),
    checkedOn: one.law.asAt,
  };
}

/** A policy says whom it is for through the provisions it is about, whose first step is the way in. */
function policy(view: PackView, id: string): CoverEntry | undefined {
  const one = view.local.policies.find((each) => each.id === id);
  if (!one) return undefined;
  const provisions = one.provisions.flatMap((name) => view.provisions[name] ?? []);
  return {
    title: plain(one.title),
    whoFor: provisions.length > 0,
    wayIn: provisions.length > 0,
    contact: provisions.some((each) => reachable(view, each.askFirst.role)),
    checkedOn: one.checkedOn,
    reviewBy: one.reviewBy,
  };
}

function reachable(view: PackView, role: string | undefined): boolean {
  const bound = role === undefined ? undefined : view.roles[role];
  if (!bound) return false;
  return (bound.body?.contacts.length ?? 0) > 0 || view.contacts[bound.contact ?? ''] !== undefined;
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}
