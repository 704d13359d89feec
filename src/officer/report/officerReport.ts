import { coverage, type Coverage } from '../../domain/pack/coverage.ts';
import { notStated } from '../../domain/pack/notStated.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { datedItems, type DatedItem } from './datedItems.ts';
import { likelyDuplicates, type LikelyDuplicate } from './likelyDuplicates.ts';
import { missingFields, type MissingField } from './missingFields.ts';
import { pageWords, type PageWords } from './pageWords.ts';
import { translationState, type TranslationState } from './translationState.ts';
import { worstFirst } from './worstFirst.ts';

/** How long a service may stand without anybody having looked at it. */
export const staleAfter = { first: 90, second: 365 } as const;
/** So many days before its day an item is told as due. */
export const dueWithin = 30;

/** Who has to do what, for one owner. */
export interface OwnerLine {
  readonly owner: string;
  readonly organisation: string;
  readonly items: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** What could be judged of a pack that could be read. */
export interface ReportedContent {
  readonly services: number;
  readonly ages: {
    readonly fresh: number;
    readonly over90: number;
    readonly over365: number;
  };
  readonly items: readonly DatedItem[];
  /** Those with the most to do first. */
  readonly owners: readonly OwnerLine[];
  /** Services that nobody but the local offer officer keeps: no owner was named. */
  readonly withoutOwner: readonly string[];
  readonly missing: readonly MissingField[];
  readonly duplicates: readonly LikelyDuplicate[];
  readonly pages: readonly PageWords[];
  readonly translations: readonly TranslationState[];
  readonly coverage: Coverage;
}

/** All there is to say to an officer about a pack, on one day. */
export interface OfficerReport {
  readonly area: { readonly id: string; readonly name: string };
  readonly today: string;
  readonly errors: number;
  readonly warnings: number;
  /** Worst first. */
  readonly problems: readonly Problem[];
  /** Nothing, where the pack could not be read. */
  readonly content: ReportedContent | undefined;
}

interface Given {
  readonly folder: string;
  readonly loaded: LoadedPack | { readonly problems: readonly Problem[] };
  /** Of schema, references, rules and translations. */
  readonly problems: readonly Problem[];
  readonly today: string;
}

export function officerReport({ folder, loaded, problems, today }: Given): OfficerReport {
  const content = 'view' in loaded ? contentOf(loaded, today) : undefined;
  const errors = problems.filter((one) => one.level === 'error').length;
  return {
    area: 'view' in loaded ? { id: loaded.view.pack.id, name: loaded.view.pack.name } : { id: folder, name: folder },
    today,
    errors,
    warnings: problems.length - errors,
    problems: worstFirst(problems, 'view' in loaded ? loaded.area.folder : folder),
    content,
  };
}

function contentOf(pack: LoadedPack, today: string): ReportedContent {
  const items = datedItems(pack, today);
  const services = items.filter((one) => one.entry.startsWith('services/'));
  const over365 = services.filter((one) => one.daysOld > staleAfter.second).length;
  const over90 = services.filter((one) => one.daysOld > staleAfter.first).length - over365;
  return {
    services: services.length,
    ages: { fresh: services.length - over90 - over365, over90, over365 },
    items,
    owners: ownersOf(items),
    withoutOwner: services.filter((one) => one.owner === notStated.owner).map((one) => one.entry),
    missing: missingFields(pack.directory),
    duplicates: likelyDuplicates(pack.directory),
    pages: pageWords(pack),
    translations: translationState(pack),
    coverage: coverage(pack.view, pack.directory, pack.extras, today),
  };
}

export function isOverdue({ daysLeft }: DatedItem): boolean {
  return daysLeft < 0;
}

export function isDueSoon({ daysLeft }: DatedItem): boolean {
  return daysLeft >= 0 && daysLeft <= dueWithin;
}

function ownersOf(items: readonly DatedItem[]): OwnerLine[] {
  const owners = new Map<string, DatedItem[]>();
  for (const item of items) {
    const key = `${item.owner}\n${item.organisation}`;
    const own = owners.get(key);
    if (own) own.push(item);
    else owners.set(key, [item]);
  }
  return [...owners.values()]
    .map((own) => ({
      owner: own[0]!.owner,
      organisation: own[0]!.organisation,
      items: own.length,
      overdue: own.filter(isOverdue).length,
      dueSoon: own.filter(isDueSoon).length,
    }))
    .sort(
      (a, b) =>
        b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.items - a.items || a.owner.localeCompare(b.owner, 'en'),
    );
}
