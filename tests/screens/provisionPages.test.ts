import { describe, expect, it } from 'vitest';
import { pageWriter } from '../../src/static.tsx';
import { merrowdale } from '../content/merrowdale.ts';

const { view, directory } = merrowdale();
const write = await pageWriter('en', view, directory);

function pageOf(id: string): Document {
  return new DOMParser().parseFromString(write(`/provisions/${id}/`).html, 'text/html');
}

const said = { must: 'Must', should: 'Should', may: 'May' } as const;

describe('every page of "who is responsible" answers what a family must know', () => {
  it.each(Object.keys(view.provisions))('%s', (id) => {
    const page = pageOf(id);
    const provision = view.provisions[id]!;
    const main = page.querySelector('main')!;
    const headings = [...main.querySelectorAll('h2')].map((one) => one.textContent);
    const part = (heading: string) => {
      const found = [...main.querySelectorAll('h2')].find((one) => one.textContent === heading);
      return found?.parentElement?.textContent.replace(heading, '').trim() ?? '';
    };
    for (const heading of ['Whom to ask first', 'In an EHC plan', 'Who pays', 'Time limits', 'If it does not happen'])
      expect(part(heading).length, `${heading} of ${headings.join(', ')}`).toBeGreaterThan(10);

    // Who, must or may, and which law, for each duty.
    const cards = [...main.querySelectorAll('article.duty')];
    expect(cards).toHaveLength(provision.duties.length);
    provision.duties.forEach((duty, index) => {
      const text = cards[index]!.textContent;
      expect(text).toContain(said[duty.strength]);
      expect(text).toContain(duty.law.source[0]!.act);
      const role = view.roles[duty.role]!;
      const name = role.body?.name ?? role.name;
      expect(text).toContain(typeof name === 'string' ? name : name.text);
    });

    // Here: a number, an address or a form of whoever is asked first.
    const ways = [...main.querySelectorAll('.first a[href]')].map((one) => one.getAttribute('href') ?? '');
    expect(ways.some((href) => /^(tel|mailto|https):/.test(href))).toBe(true);
    for (const law of main.querySelectorAll('.law')) law.remove();
    expect(main.textContent.match(/.{0,40}\blocal authority\b.{0,40}/gi) ?? []).toEqual([]);
  });
});
