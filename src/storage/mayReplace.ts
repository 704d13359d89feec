import type { PackPointer, SlotMark } from './packSlots.ts';

export type ReplaceVerdict = 'yes' | 'current' | 'older' | 'same-version-other-content' | 'set-aside';

type Offered = Pick<SlotMark, 'version' | 'fingerprint' | 'signedBy'>;

/**
 * Whether an offered pack may take the place of the one in use. `active` is missing when nothing whole is stored: then
 * any pack is better than none. An old copy on some server, or a half deployed one, must not take a family back.
 * `keys` are those the app trusts now.
 */
export function mayReplace(
  offered: Offered,
  active: SlotMark | undefined,
  pointer: Pick<PackPointer, 'setAside' | 'highest'> | undefined,
  keys: readonly string[] = [],
): ReplaceVerdict {
  if (active === undefined) return 'yes';
  if (isWithdrawn(active, offered, keys)) {
    return offered.version > (pointer?.highest?.[offered.signedBy!] ?? 0) ? 'yes' : 'older';
  }
  if (offered.version < active.version) return 'older';
  if (offered.version === active.version) {
    return offered.fingerprint === active.fingerprint ? 'current' : 'same-version-other-content';
  }
  const { version, fingerprint } = pointer?.setAside ?? {};
  return version === offered.version && fingerprint === offered.fingerprint ? 'set-aside' : 'yes';
}

/**
 * The pack in use was signed with a key that the app trusts no longer, and this one with a key that it does: whoever
 * stole the old key may have used up the version numbers, so only those of the new key count (O-27).
 */
function isWithdrawn(active: SlotMark, offered: Offered, keys: readonly string[]): boolean {
  return active.signedBy !== undefined && !keys.includes(active.signedBy) && offered.signedBy !== undefined;
}
