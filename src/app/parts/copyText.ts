/**
 * Copies a text, and gives the key of the words that say how it went. There is no clipboard without https or without leave:
 * then the text can still be marked by hand, or printed.
 */
export async function copyText(text: string): Promise<'common:copied' | 'common:copyFailed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'common:copied';
  } catch {
    return 'common:copyFailed';
  }
}
