import type { Page } from 'playwright-core';

/**
 * Controls that a thumb cannot hit: smaller than 44 by 44 pixels. Links in the run of a sentence may be 24 high, and what
 * is hidden is no target. A control's label counts as part of it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const joined = (boxes: DOMRect[]) => ({
      width: Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
      height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
    });
    const isInSentence = (link: Element) => {
      if (link.localName !== 'a' || getComputedStyle(link).display !== 'inline') return false;
      const around = link.closest('p, li, dd, dt, td, small');
      return (around?.textContent ?? '').trim().length > (link.textContent ?? '').trim().length;
    };
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      const isShown = control.checkVisibility({ visibilityProperty: true });
      const box = boxOf(control);
      if (!isShown || box.right <= 0 || box.width === 0 || control.matches('.skip, [type=hidden]')) continue;
      // The whole row of an answer is its target.
      const row = control.closest('.choice');
      const size = row ? joined([box, boxOf(row)]) : box;
      const line = Number.parseFloat(getComputedStyle(control).lineHeight);
      const isGood = isInSentence(control)
        ? Math.max(size.height, line) >= 24
        : size.height >= 43.5 && size.width >= 43.5;
      if (!isGood)
        faults.push(
          `${control.localName} "${(control.textContent || control.id).trim().slice(0, 40)}" ${Math.round(size.width)}x${Math.round(size.height)}`,
        );
    }
    return faults;
  });
}

/** What makes the page wider than its window, so that it would scroll sideways. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.localName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`);
  });
}
