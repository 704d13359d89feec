import { describe, expect, it } from 'vitest';
import type { PackView } from '../../src/domain/pack/view.ts';
import { pageWriter } from '../../src/static.tsx';
import { merrowdale } from '../content/merrowdale.ts';

const { view, directory } = merrowdale();
const accessibility = view.statements!.accessibility!;
const pageOf = async (changed: PackView, address: string) => {
  const write = await pageWriter('en', changed, directory);
  return new DOMParser().parseFromString(write(address).html, 'text/html').querySelector('main')!;
};
const withStatement = (change: Partial<typeof accessibility>): PackView => ({
  ...view,
  statements: { ...view.statements, accessibility: { ...accessibility, ...change } },
});

// What the accessibility regulations and the model statement ask to be there.
const headings = [
  'What this statement is about',
  'How accessible it is',
  'Ask for the information in another form, or tell us about a problem',
  'If you are not happy with our answer',
  'Technical information about this website’s accessibility',
  'Compliance status',
  'Non-accessible content',
  'Disproportionate burden',
  'Content that the accessibility regulations do not cover',
  'What we are doing to improve',
  'How this statement was prepared',
];

describe('the accessibility statement', () => {
  it.each([
    ['of the example', {}, 'partially compliant'],
    ['of an area that meets little', { status: 'not' as const, issues: [] }, 'is not compliant'],
    [
      'of an area with a burden and old files',
      { disproportionateBurden: 'Old maps would cost too much.', outOfScope: 'Videos before 2020.' },
      'partially compliant',
    ],
  ])('%s has every heading, each with something under it', async (_name, change, status) => {
    const main = await pageOf(withStatement(change), '/accessibility/');
    const found = [...main.querySelectorAll('h2, h3')].map((one) => one.textContent);
    for (const heading of headings) expect(found).toContain(heading);
    for (const one of main.querySelectorAll('h2, h3'))
      expect((one.nextElementSibling?.textContent ?? '').trim().length, one.textContent).toBeGreaterThan(9);
    const said = main.textContent;
    expect(said).toContain(status);
    expect(said).toContain(
      'Merrowdale Council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
    );
    for (const one of Object.values(change))
      if (typeof one === 'string' && one.includes(' ')) expect(said).toContain(one);
    expect(said).toContain('There is no British Sign Language (BSL) version yet.');
    expect(main.querySelector('a[href^="mailto:local.offer@merrowdale.example.org"]')).not.toBeNull();
  });

  it('of an area that has not written it says so, and claims nothing', async () => {
    const main = await pageOf({ ...view, statements: undefined }, '/accessibility/');
    expect(main.textContent).toContain('has not written its part');
    expect(main.textContent).not.toMatch(/compliant/);
  });
});

describe('the privacy notice', () => {
  it('says who answers for the website and what its server notes', async () => {
    const main = await pageOf(view, '/privacy/');
    expect(main.textContent).toContain('Merrowdale Council');
    expect(main.textContent).toContain('deleted after 30 days');
    expect(main.querySelector('a[href="mailto:data.protection@merrowdale.example.org"]')).not.toBeNull();
  });

  it('of an area that has not written it says so', async () => {
    const main = await pageOf({ ...view, statements: undefined }, '/privacy/');
    expect(main.textContent).toContain('has not written who answers for this website');
  });
});

describe('"You asked, we did"', () => {
  it('shows each comment with the answer and what is done, the last answered first, without a script', async () => {
    const main = await pageOf(view, '/you-asked/');
    const items = [...main.querySelectorAll('li')];
    expect(items).toHaveLength(view.comments!.length);
    for (const one of view.comments!) {
      const item = items.find((each) => each.textContent.includes(one.comment));
      expect(item?.textContent).toContain(one.response);
      expect(item?.textContent).toContain(one.action);
    }
    expect(items[0]?.textContent).toContain('Answered on 6 November 2026');
    expect(items.at(-1)?.textContent).toContain('Answered on 2 October 2026');
  });

  it('of an area without comments says that there are none', async () => {
    expect((await pageOf({ ...view, comments: [] }, '/you-asked/')).textContent).toContain('No comments with answers');
  });
});
