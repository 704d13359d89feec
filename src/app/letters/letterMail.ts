import { mailAddress } from '../parts/mailAddress.ts';

/** Mail programmes on Windows cut a mail link near 2,000 characters; a cut letter is worse than none. */
const longest = 1_900;

interface Mail {
  readonly to?: string | undefined;
  readonly copyTo: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** A link that opens the family's own mail programme. `isWhole` is false where the letter is too long to go with it. */
export function letterMail({ to = '', copyTo, subject, body }: Mail): {
  readonly href: string;
  readonly isWhole: boolean;
} {
  const copied = copyTo.flatMap((one) => mailAddress(one) ?? []);
  const copies = copied.length > 0 ? [`cc=${copied.join(',')}`] : [];
  const head = `mailto:${mailAddress(to) ?? ''}?${[...copies, `subject=${encodeURIComponent(subject.replaceAll(/\s+/g, ' '))}`].join('&')}`;
  const href = `${head}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return href.length <= longest ? { href, isWhole: true } : { href: head, isWhole: false };
}
