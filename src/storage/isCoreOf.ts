import type { PackManifest } from '../domain/pack/manifest.ts';
import type { PackView } from '../domain/pack/view.ts';

/** The hash says that the file is the one listed; this says that the listed one is this area's and this version's. */
export function isCoreOf(bytes: Uint8Array<ArrayBuffer> | undefined, manifest: PackManifest): boolean {
  try {
    const core = JSON.parse(new TextDecoder().decode(bytes)) as { pack?: Record<keyof PackView['pack'], unknown> };
    const { id, version, schema } = core.pack ?? {};
    return id === manifest.area && version === manifest.version && schema === manifest.schema;
  } catch {
    return false;
  }
}
