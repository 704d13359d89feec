/** Whether words are a day that exists, written as `2026-11-22`. */
export function isRealDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const parsed = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(words);
}
