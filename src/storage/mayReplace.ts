import type { PackPointer, SlotMark } from './packSlots.ts';

export type ReplaceVerdict = 'yes' | 'current' | 'older' | 'same-version-other-content' | 'set-aside';

/**
 * Whether an offered pack may take the place of the one in use. `active` is missing when nothing whole is stored: then
 * any pack is better than none. An old copy on some server, or a half deployed one, must not take a family back.
 */
export function mayReplace(
  offered: Pick<SlotMark, 'version' | 'fingerprint'>,
  active: SlotMark | undefined,
  setAside: PackPointer['setAside'],
): ReplaceVerdict {
  if (active === undefined) return 'yes';
  if (offered.version < active.version) return 'older';
  if (offered.version === active.version) {
    return offered.fingerprint === active.fingerprint ? 'current' : 'same-version-other-content';
  }
  const isSetAside = setAside?.version === offered.version && setAside.fingerprint === offered.fingerprint;
  return isSetAside ? 'set-aside' : 'yes';
}
