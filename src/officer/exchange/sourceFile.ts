/** A file an officer gives: its name as problems tell it, and what it holds. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
