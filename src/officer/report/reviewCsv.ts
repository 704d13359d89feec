import { notStated } from '../../domain/pack/notStated.ts';
import { csvText } from '../exchange/writeServices.ts';
import type { DatedItem } from './datedItems.ts';
import { isDueSoon, isOverdue } from './officerReport.ts';
import type { OwnerMails } from './ownerMails.ts';

export interface ReviewLine extends DatedItem {
  readonly state: 'overdue' | 'due in 30 days' | 'no owner';
}

/** What has to be looked at: late, due within 30 days, or kept by nobody; by person, then by day (H-12). */
export function reviewLines(items: readonly DatedItem[]): ReviewLine[] {
  return items
    .flatMap((item): ReviewLine[] => {
      if (isOverdue(item)) return [{ ...item, state: 'overdue' }];
      if (isDueSoon(item)) return [{ ...item, state: 'due in 30 days' }];
      return isKeptByNobody(item) ? [{ ...item, state: 'no owner' }] : [];
    })
    .sort(
      (a, b) =>
        a.owner.localeCompare(b.owner, 'en') ||
        a.organisation.localeCompare(b.organisation, 'en') ||
        a.daysLeft - b.daysLeft,
    );
}

function isKeptByNobody({ entry, owner }: DatedItem): boolean {
  return entry.startsWith('services/') && owner === notStated.owner;
}

/** The same as a table for a mail-merge, with a mark at the beginning, so that a spreadsheet reads it as UTF-8. */
export function reviewCsv(lines: readonly ReviewLine[], mails: OwnerMails): string {
  const table = csvText([
    ['owner', 'organisation', 'owner_email', 'state', 'item', 'name', 'checkedOn', 'reviewBy', 'days_left'],
    ...lines.map((one) => [
      one.owner,
      one.organisation,
      mails(one.owner, one.organisation),
      one.state,
      one.entry,
      one.name,
      one.checkedOn,
      one.reviewBy,
      String(one.daysLeft),
    ]),
  ]);
  return `\ufeff${table}`;
}
