import { csvText } from '../exchange/writeServices.ts';
import type { OwnerMails } from './ownerMails.ts';
import type { TodoLine } from './todoLines.ts';

/** For a mail-merge: one line an item, with all that a letter to its owner needs. */
export function mailMerge(lines: readonly TodoLine[], mails: OwnerMails): string {
  const heading = [
    'owner',
    'organisation',
    'owner_email',
    'item',
    'name',
    'what_to_do',
    'due',
    'checkedOn',
    'reviewBy',
    'service_phone',
    'service_email',
    'file',
    'row',
  ];
  const rows = lines.map((one) => [
    one.owner,
    one.organisation,
    mails(one.owner, one.organisation),
    one.item,
    one.name,
    one.what.join(' '),
    one.due,
    one.checkedOn,
    one.reviewBy,
    one.phone,
    one.email,
    one.place.file,
    String(one.place.row ?? one.place.line ?? ''),
  ]);
  return csvText([heading, ...rows]);
}
