import { letterMail } from '../letters/letterMail.ts';

interface Report {
  /** Empty where it is about the whole guide. */
  readonly item: string;
  readonly pack: string;
  readonly version: number;
  readonly text: string;
}

/** What a report says: the item, the issue of the pack and the family's own words. Nothing else. English, for an officer reads it. */
export function reportText({ item, pack, version, text }: Report): string {
  return `About: ${item || 'the guide'}\nPack: ${pack}, version ${version}\n\nWhat is wrong:\n${text.trim()}\n`;
}

/** The mail with it. Where it is too long for a link, the words are to be copied. */
export function reportMail(to: string, report: Report): ReturnType<typeof letterMail> {
  return letterMail({
    to,
    copyTo: [],
    subject: `Mistake in ${report.item || 'the guide'}`,
    body: reportText(report),
  });
}
