/** A letter changed by hand. */
export interface OwnWords {
  readonly text: string;
  /** The filled letter these changes were made to: another one is only laid over them when the family says so. */
  readonly basis: string;
  /** What was there before the letter was filled in again, to be brought back. */
  readonly aside?: string | undefined;
}

/** The letter as it stands: it follows the details until the first change by hand, then only the family's word. */
export function shownLetter(own: OwnWords | undefined, filled: string): string {
  return own !== undefined && own.text !== own.basis ? own.text : filled;
}

/** The details changed under a letter that was changed by hand. */
export function mustAsk(own: OwnWords | undefined, filled: string): own is OwnWords {
  return own !== undefined && own.text !== own.basis && own.basis !== filled && own.text !== filled;
}
