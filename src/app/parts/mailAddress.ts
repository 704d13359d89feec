/**
 * One address as it stands in a `mailto:` link, or `undefined`. The build refuses any other; a pack from elsewhere has not
 * been through it, and a line break in an address is another head of the mail to some mail programmes.
 */
export function mailAddress(address: string): string | undefined {
  if (!/^[^\s?&%,;:"<>@]+@[^\s?&%,;:"<>@]+$/.test(address)) return undefined;
  return encodeURIComponent(address).replaceAll('%40', '@');
}
