import type { Page } from 'playwright-core';

/**
 * Controls that a thumb cannot hit: where 22 pixels from the middle, in any of the four directions, something else is
 * hit. Links in the run of a sentence only need a line of 24 pixels. A control's row or label counts as part of it.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (link: Element) => {
      if (link.localName !== 'a' || !getComputedStyle(link).display.startsWith('inline')) return false;
      const around = link.closest('p, li, dd, dt, td, small');
      return (around?.textContent ?? '').trim().length > (link.textContent ?? '').trim().length;
    };
    // A pixel less than half of 44, for boxes that begin between two pixels.
    const reach = 21;
    const hitInstead = (control: HTMLElement) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const whole = control.closest('.choice') ?? control;
      const box = whole.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const around = [
        [x, y - reach],
        [x, y + reach],
        [x - reach, y],
        [x + reach, y],
      ] as const;
      return around.flatMap(([x, y]) => {
        // Beyond the edge of the screen no thumb can miss.
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
        const hit = document.elementFromPoint(x, y);
        return whole.contains(hit) ? [] : [hit?.localName ?? 'nothing'];
      });
    };
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
      const { width, height, right } = control.getBoundingClientRect();
      if (!control.checkVisibility({ visibilityProperty: true }) || right <= 0 || width === 0) continue;
      const isLine = isInSentence(control) && Number.parseFloat(getComputedStyle(control).lineHeight) >= 24;
      const others = isLine ? [] : hitInstead(control);
      if (others.length > 0) {
        const name = (control.textContent || control.id).trim().slice(0, 40);
        faults.push(`${control.localName} "${name}" ${Math.round(width)}x${Math.round(height)}: ${others.join(', ')}`);
      }
    }
    scrollTo(0, 0);
    return faults;
  });
}

/** What makes the page wider than its window, so that it would scroll sideways. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return [];
    const elements = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.localName}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`);
    return [`${scrollWidth} pixels`, ...elements];
  });
}
