/** A folder of a pack, on a disk or in a browser's memory. Names are relative to it, with `/` between folders. */
export interface ContentFolder {
  /** How problems call it: `content/merrowdale`. */
  readonly name: string;
  /** Every file in it and in the folders beneath, in order of name. */
  readonly files: readonly string[];
  /** The file as text. Throws for a name that is not in `files`. */
  text(file: string): string;
}
