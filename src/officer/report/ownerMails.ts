import { parse } from 'csv-parse/sync';

/** The address of an owner, or nothing where it is not known. */
export type OwnerMails = (owner: string, organisation: string) => string;

export const noMails: OwnerMails = () => '';

/**
 * A list of owners with their addresses (columns owner, email and, where a title is held in several places, organisation).
 * It is given to the report and never part of a pack: a pack is published.
 */
export function ownerMails(text: string): OwnerMails | { readonly fault: string } {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { bom: true, columns: (names: string[]) => names.map(plain), relaxColumnCount: true });
  } catch (error) {
    return { fault: `The list of owners cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  const [first] = rows;
  if (first === undefined || !('owner' in first) || !('email' in first))
    return { fault: 'The list of owners wants the columns owner and email, and may have organisation.' };
  const mails = new Map(rows.map((row) => [key(row.owner, row.organisation), row.email?.trim() ?? '']));
  return (owner, organisation) => mails.get(key(owner, organisation)) ?? mails.get(key(owner, '')) ?? '';
}

function key(owner: string | undefined, organisation: string | undefined): string {
  return `${plain(owner ?? '')}\n${plain(organisation ?? '')}`;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
