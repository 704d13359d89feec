/** "1.3", at least "0.1": what a download costs, as families' contracts count it. */
export function inMegabytes(bytes: number): string {
  return Math.max(0.1, bytes / 1_000_000).toFixed(1);
}
