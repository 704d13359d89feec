/** One thing the doctor looked at. `good` is said too, so that one sees what was looked at. */
export interface Finding {
  readonly level: 'good' | 'warning' | 'error';
  /** Short and stable, `node-old`. */
  readonly code: string;
  readonly says: string;
  /** What to do; nothing where all is well. */
  readonly todo?: string | undefined;
}
