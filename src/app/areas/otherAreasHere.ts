/** Another area on this host, as the build wrote it into the page. */
export interface OtherArea {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  /** The public keys its packs are signed with, if they are. */
  readonly signingKeys?: readonly string[];
}

/** The other areas of this host; none where it has one. An id that could lead out of the host is passed over. */
export function otherAreas(): readonly OtherArea[] {
  try {
    const read: unknown = JSON.parse(document.documentElement.dataset.areas ?? '[]');
    return Array.isArray(read) ? read.filter(isArea) : [];
  } catch {
    return [];
  }
}

function isArea(one: unknown): one is OtherArea {
  if (typeof one !== 'object' || one === null) return false;
  const { id, name, languages } = one as Record<string, unknown>;
  return (
    typeof id === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(id) && typeof name === 'string' && Array.isArray(languages)
  );
}
