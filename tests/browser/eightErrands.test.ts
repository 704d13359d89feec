import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { longDate } from '../../src/app/parts/dates.ts';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Answers } from '../../src/domain/pathway/answer.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import { say } from '../../src/domain/pack/youText.ts';
import { english as en } from '../../src/i18n/en.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { openBrowser, openPhone, today, type Answering } from './family.ts';
import { keptJourney } from './stores.ts';

/** One family for each pathway. */
const families: readonly { readonly pathway: string; readonly option?: string; readonly answers: Answering }[] = [
  {
    pathway: 'more-help',
    answers: { 'asked-for-assessment': 'want-to', setting: 'academy', 'school-year': '4' },
  },
  {
    pathway: 'asked-and-waiting',
    option: 'They are late with our plan',
    answers: { 'request-received': '2026-06-01' },
  },
  {
    pathway: 'plan-not-followed',
    answers: { 'which-part': ['F'], asker: 'carer', setting: 'maintained-school', 'school-year': '8' },
  },
  {
    pathway: 'not-in-school',
    option: 'Suspended for some days',
    answers: { 'has-plan': 'final', 'exclusion-start': '2026-11-16', setting: 'maintained-school' },
  },
  {
    pathway: 'health-help',
    answers: { 'which-health-help': ['salt'], 'health-what-happened': 'waiting', 'has-plan': 'none' },
  },
  {
    pathway: 'breaks-and-money',
    answers: { 'which-care-help': ['short-breaks'], 'care-what-happened': 'need', 'school-year': '5' },
  },
  {
    pathway: 'growing-up',
    answers: { 'which-grown-up-help': ['college'], asker: 'young-person', 'school-year': '12', 'has-plan': 'final' },
  },
  {
    pathway: 'complain',
    answers: { 'complaint-about': 'school', 'has-plan': 'none', setting: 'academy' },
  },
];

const pack = merrowdale();
const { view, directory } = pack;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(families)('a family on the way "$pathway"', ({ pathway, option, answers }) => {
  it('comes from the home page to its outcome in at most 12 taps, and reads there just what explain says', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    await phone.open(inject('site'));
    const name = say(view.pathways[pathway]!.name, undefined);
    const errand = page.locator('.tile', { hasText: name });
    await phone.tap(errand.getByRole('button', option ? { name: option, exact: true } : { name: en.questions.begin }));
    await page.waitForURL(/\/journey\/#/);
    await phone.answerAll({ asker: 'parent', 'home-area': 'merrowdale', ...answers });
    if (!page.url().endsWith('#outcome')) await phone.tap(page.getByRole('link', { name: en.questions.seeOutcome }));
    await page.locator('section.first').waitFor();
    const taps = phone.taps();

    const { pathways, answers: kept } = await keptJourney(page);
    expect(pathways).toEqual([pathway]);
    expectScreenToSay(await screenOf(page), explained(pathway, kept));
    expect(taps, 'taps').toBeLessThanOrEqual(12);
    await phone.close();
  });
});

function explained(pathway: string, answers: Answers) {
  const state = resolve(
    [view.pathways[pathway]!],
    answers,
    view.local.councils.map((one) => one.id),
    today,
  );
  expect(state.next).toBeUndefined();
  const shape = explainShape(outcome(view, directory, state.facts, today), view, state.facts.asker);
  const letters = shape.letters.map(({ id }) => say(view.letters[id]!.title, state.facts.asker));
  return { ...shape, letters };
}

interface ScreenSays {
  readonly headline: string;
  readonly firstSteps: readonly string[];
  readonly duties: readonly { readonly strong: string[]; readonly paragraphs: string[]; readonly strength: string }[];
  readonly dates: readonly string[];
  readonly routes: readonly string[];
  readonly routesNotOpen: readonly string[];
  readonly letters: readonly string[];
  readonly services: number;
}

function expectScreenToSay(screen: ScreenSays, shape: ReturnType<typeof explained>): void {
  expect(screen.headline).toBe(shape.headline);
  expect(screen.firstSteps).toEqual(shape.firstSteps.slice(0, 4).map((step) => step.text));

  const unmatched = [...screen.duties];
  for (const duty of shape.duties) {
    const at = unmatched.findIndex(
      (card) =>
        card.paragraphs.includes(duty.what) &&
        card.strong[0] === duty.body &&
        card.strength === en.results[duty.strength],
    );
    expect(at, `a card for ${duty.id}: ${duty.body}: ${duty.what}`).toBeGreaterThanOrEqual(0);
    unmatched.splice(at, 1);
  }
  expect(unmatched, 'cards that explain does not know').toEqual([]);

  const dates = shape.deadlines.flatMap((one) => (one.date ? [longDate(one.date, 'en')] : []));
  const safe = shape.deadlines.flatMap((one) => (one.safeDate ? [longDate(one.safeDate, 'en')] : []));
  for (const date of dates) expect(screen.dates).toContain(date);
  for (const date of screen.dates) expect([...dates, ...safe]).toContain(date);

  expect(screen.routes).toEqual(shape.routes.map((route) => route.title));
  expect(screen.routesNotOpen).toEqual(shape.routesNotOpen.map((route) => `${route.title}: ${route.why}`));
  expect(screen.letters).toEqual(shape.letters);
  expect(screen.services).toBe(shape.services.length);
}

/** What a family can read on the outcome page, closed parts opened. */
function screenOf(page: Page): Promise<ScreenSays> {
  const words = {
    routes: en.results.ifNot,
    notOpen: en.results.routesNotOpen,
    letters: en.results.letters,
    services: en.results.services,
  };
  return page.evaluate((words) => {
    const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const under = (title: string, items: string) => {
      const heading = [...document.querySelectorAll('main h2')].find((one) => text(one) === title);
      return [...(heading?.parentElement?.querySelectorAll(items) ?? [])].map(text);
    };
    const weekday = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+ \d{4}/g;
    // What was counted and how is not a date to act by.
    const counted = [...document.querySelectorAll('main details ul[lang=en]')];
    for (const list of counted) list.remove();
    const dated = [...document.querySelectorAll('main .first, main .duty, main .date-line')].flatMap(
      (one) => text(one).match(weekday) ?? [],
    );
    return {
      headline: text(document.querySelector('main h1')!),
      firstSteps: [
        ...[...document.querySelectorAll('main .first .lede')].map(text),
        ...[...document.querySelectorAll('main .two .steps > li')].map(text),
      ],
      duties: [...document.querySelectorAll('main article.duty')].map((card) => ({
        strength: text(card.querySelector('.tag')!),
        strong: [...card.querySelectorAll('strong')].map(text),
        paragraphs: [...card.querySelectorAll('p')].map(text),
      })),
      dates: [...new Set(dated)],
      routes: under(words.routes, 'ol.steps > li'),
      routesNotOpen: under(words.notOpen, 'li'),
      letters: under(words.letters, 'li'),
      services: under(words.services, 'article').length,
    };
  }, words);
}
