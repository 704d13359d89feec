/**
 * Room to reckon in, a place for each record: made once for an index, since arrays of a large pack made anew for each
 * letter typed would keep a phone busy clearing up. Nothing in it outlives one ranking.
 */
export interface Room {
  /** What each record scores for the alternative in hand, and the best place it was found in; zeros between two of them. */
  readonly sums: Float64Array;
  readonly wheres: Uint8Array;
  /** Numbers of records, as many as were found. */
  readonly documents: Uint32Array;
  readonly found: Uint32Array;
  readonly ranked: Uint32Array;
  /** Columns of the tally: one for each word of a query, made when first needed. */
  readonly words: Float64Array[];
  readonly extra: Float64Array;
  readonly covered: Int32Array;
  readonly where: Uint8Array;
  /** How like the query is to what was said for each record. */
  readonly likes: Float64Array;
  /** Columns of the ranking. */
  readonly scores: Float64Array;
  readonly said: Uint8Array;
  readonly held: Uint8Array;
}

export function roomFor(records: number): Room {
  return {
    sums: new Float64Array(records),
    wheres: new Uint8Array(records),
    documents: new Uint32Array(records),
    found: new Uint32Array(records),
    ranked: new Uint32Array(records),
    words: [],
    extra: new Float64Array(records),
    covered: new Int32Array(records),
    where: new Uint8Array(records),
    likes: new Float64Array(records),
    scores: new Float64Array(records),
    said: new Uint8Array(records),
    held: new Uint8Array(records),
  };
}
