import type { ManifestFault, PackFile } from '../domain/pack/manifest.ts';
import type { FetchFault } from './fetchBytes.ts';
import type { ReplaceVerdict } from './mayReplace.ts';
import type { SignatureFault } from './signature.ts';

/** Why the pack in use stays. Codes for the screen to translate. */
export type RefusalReason =
  | FetchFault
  | SignatureFault
  | Exclude<ReplaceVerdict, 'yes' | 'current'>
  | 'not-json'
  /** The file chosen is not a pack. */
  | 'not-a-pack'
  | 'bad-manifest'
  | 'wrong-area'
  | 'newer-schema'
  | 'newer-app'
  | 'bad-hash'
  | 'wrong-content'
  | 'no-space'
  | 'no-storage'
  /** Another tab is at it. */
  | 'busy'
  /** This page may still be reading the slot that would be overwritten: next time the app is opened. */
  | 'restart-first';

export interface Refusal {
  readonly outcome: 'refused';
  readonly reason: RefusalReason;
  /** The file of the pack that it was about. */
  readonly file?: string | undefined;
  readonly faults?: readonly ManifestFault[] | undefined;
}

/** Thrown while a pack is brought in: nothing changes for the family, and the reason is named. */
export class Refused extends Error {
  readonly result: Refusal;
  constructor(reason: RefusalReason, file?: string, faults?: readonly ManifestFault[]) {
    super(reason);
    this.result = { outcome: 'refused', reason, file, faults };
  }
}

/** Where a pack comes from: a host, or a file that somebody carried here. Nothing of it is believed before it is checked. */
export interface PackSource {
  readonly manifest: () => Promise<Uint8Array<ArrayBuffer>>;
  /** The signatures of exactly that manifest, unchecked; `undefined` when there are none. */
  readonly signatures: (manifestSha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** A file of the pack; throws when its bytes are not the ones listed. */
  readonly file: (file: PackFile) => Promise<Uint8Array<ArrayBuffer>>;
}
