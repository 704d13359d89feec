/** How a file left; `needs-tap`: not yet, for the phone shares only within moments of a tap. */
export type HandedOver = 'shared' | 'downloaded' | 'cancelled' | 'needs-tap';

/**
 * Every file leaves by this one door (D-11): in an iPhone's home-screen app a download fails or traps, so there the
 * share sheet takes it; everywhere else it is a download. Screens use it through `useHandOver`.
 */
export async function handOver(file: File): Promise<HandedOver> {
  const standalone = (navigator as { standalone?: boolean }).standalone === true;
  if (standalone && navigator.canShare?.({ files: [file] })) {
    try {
      // Nothing may be awaited before this line: a second tap, with the file in hand, is within its moments.
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'needs-tap';
    }
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'downloaded';
}
