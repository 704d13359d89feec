/**
 * Every file leaves by this one door (D-11): in an iPhone's home-screen app a download fails or traps, so there the
 * share sheet takes it; everywhere else it is a download.
 */
export async function handOver(file: File): Promise<'shared' | 'downloaded' | 'cancelled'> {
  const standalone = (navigator as { standalone?: boolean }).standalone === true;
  if (standalone && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
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
