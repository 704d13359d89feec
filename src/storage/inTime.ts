/** Settles as `work` does, or with what `late` gives (or throws) when so many milliseconds have passed. */
export async function inTime<Value>(work: Promise<Value>, milliseconds: number, late: () => Value): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  }).then(late);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    // Whoever is given up may still fail; nobody is left to hear it.
    work.catch(() => undefined);
  }
}
