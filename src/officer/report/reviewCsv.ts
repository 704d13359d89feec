import { csvText } from '../exchange/writeServices.ts';
import type { DatedItem } from './datedItems.ts';
import { isDueSoon, isOverdue, type OfficerReport } from './officerReport.ts';
import type { OwnerMails } from './ownerMails.ts';

export interface ReviewLine extends DatedItem {
  readonly state: 'overdue' | 'due in 30 days' | 'no owner';
}

/** What has to be looked at: late, due within 30 days, or kept by nobody; by person, then by day (H-12). */
export function reviewLines({ content }: OfficerReport): ReviewLine[] {
  if (content === undefined) return [];
  return content.items
    .flatMap((item): ReviewLine[] => {
      if (isOverdue(item)) return [{ ...item, state: 'overdue' }];
      if (isDueSoon(item)) return [{ ...item, state: 'due in 30 days' }];
      return content.withoutOwner.includes(item.entry) ? [{ ...item, state: 'no owner' }] : [];
    })
    .sort(
      (a, b) =>
        a.owner.localeCompare(b.owner, 'en') ||
        a.organisation.localeCompare(b.organisation, 'en') ||
        a.daysLeft - b.daysLeft,
    );
}

/** The same as a table for a mail-merge. */
export function reviewCsv(lines: readonly ReviewLine[], mails: OwnerMails): string {
  return csvText([
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
}
