import { translating, type Overlay } from '../../domain/pack/translate.ts';
import type { PackView } from '../../domain/pack/view.ts';

/** Milliseconds: with the last piece still a short task on a page that is slowed down. */
const slice = 8;

/** As `translate`, but a slow phone can answer a tap in between. */
export async function translateInSlices(view: PackView, language: string, overlay: Overlay): Promise<PackView> {
  const pieces = translating(view, language, overlay);
  for (let until = performance.now() + slice; ;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((soon) => setTimeout(soon));
    until = performance.now() + slice;
  }
}
