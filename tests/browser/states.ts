import type { Page } from 'playwright-core';
import kept from '../cases/databases/form-1.json' with { type: 'json' };

/** A screen in one state: where it is, and what to do there to see it so. */
export interface State {
  readonly name: string;
  readonly address: string;
  readonly reach?: (page: Page) => Promise<void>;
}

const withoutAnswer = async (page: Page) => {
  // Takes away what was answered before, so that Continue has something to complain about.
  for (const field of await page.locator('main form input[inputmode=numeric]').all()) await field.fill('');
  for (const tick of await page.locator('main form input[type=checkbox]:checked').all()) await tick.uncheck();
  await page.locator('main form button[type=submit]').tap();
  await page.locator('.error-summary').waitFor();
};
const openAll = async (page: Page) => {
  await page.locator('main').evaluate((main) => {
    for (const part of main.querySelectorAll('details')) part.open = true;
  });
};
const results = (page: Page) => page.locator('main article.card, main .card').first().waitFor();

/** Begins another journey, so that a question of this kind is in front and unanswered. */
const firstQuestionOf = (pathway: string, fault = false): State => ({
  name: `the first question of ${pathway}${fault ? ', without an answer' : ''}`,
  address: `pathways/${pathway}/`,
  reach: async (page) => {
    await page.locator('main .button.big').tap();
    await page.locator('main form input[name^=answer]').first().waitFor();
    if (fault) await withoutAnswer(page);
  },
});

const plain = (name: string, address: string, reach?: State['reach']): State => ({
  name,
  address,
  ...(reach && { reach }),
});

/** Every screen and each of its states. The journey of the late plan has been answered. */
export const states: readonly State[] = [
  plain('the outcome', 'journey/#outcome'),
  plain('the outcome with everything opened', 'journey/#outcome', openAll),
  plain('check answers', 'journey/#check'),
  plain('a question with one answer', 'journey/#asker'),
  plain('a question about the area', 'journey/#home-area'),
  plain('a question about a day', 'journey/#request-received'),
  plain('a question about a day, not answered', 'journey/#request-received', withoutAnswer),
  plain('a question about a month', 'journey/#born-month'),
  plain('a question with groups of answers', 'journey/#areas-of-need', openAll),
  plain('home, with answers to go on with', ''),
  plain('home, while somebody types', '', async (page) => {
    await page.locator('#home-search').fill('sen');
    await page.locator('.as-you-type a').first().waitFor();
  }),
  plain('the start of an errand', 'pathways/more-help/'),
  plain('saved answers', 'journeys/'),
  plain('what is in a copy of the answers', 'journeys/', async (page) => {
    const copy = { name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(kept.file) };
    await page.locator('#open-file').setInputFiles(copy);
    await page.locator('#file-holds').waitFor();
  }),
  plain('search, before anything is typed', 'search/'),
  plain('search with results', 'search/#q=speech%20therapy', results),
  plain('search with nothing found', 'search/#q=zyxquill'),
  plain('search with its filters open', 'search/#q=autism', async (page) => {
    await results(page);
    await openAll(page);
  }),
  plain('who is responsible', 'provisions/'),
  plain('one provision', 'provisions/salt/'),
  plain('services', 'services/'),
  plain('one service', 'services/merrowdale-sendiass/'),
  plain('guides', 'guides/'),
  plain('one guide', 'guides/week-by-week/'),
  plain('letters', 'letters/'),
  plain('one letter', 'letters/chase-late-plan/'),
  plain('ways to put things right', 'routes/'),
  plain('one way', 'routes/route-tribunal/'),
  plain('time limits', 'timescales/'),
  plain('one time limit', 'timescales/final-plan/'),
  plain('a day worked out', 'timescales/final-plan/', async (page) => {
    await page.locator('main form button[type=submit]').tap();
  }),
  plain('words explained', 'terms/'),
  plain('one word', 'terms/ehcp/'),
  plain('helplines', 'contacts/'),
  plain('one helpline', 'contacts/ipsea/'),
  plain('urgent help', 'urgent/'),
  plain('languages', 'language/'),
  plain('settings', 'settings/', async (page) => page.locator('#missed-searches').waitFor()),
  plain('settings, with searches counted and a word ticked', 'settings/', async (page) => {
    await page.locator('#missed-searches .choice').nth(1).tap();
    await page.locator('header a[href$="search/"]').tap();
    await page.locator('#search-words').fill('zyxquill');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => localStorage.getItem('lon-missed-searches')?.includes('other'));
    await page.locator('footer a[href$="settings/"]').tap();
    await page.locator('#missed-searches .choice:has([type=checkbox])').first().tap();
    await page.locator('#missed-searches pre').waitFor();
  }),
  plain('this device, tried', 'device/', (page) => page.locator('.checks').waitFor()),
  plain('what changed, with nothing changed', 'changes/', (page) => page.locator('main .card').waitFor()),
  plain('what is kept', 'kept/', async (page) => page.locator('main .danger').first().tap()),
  plain('how far to rely on this', 'rely/'),
  plain('every claim of law', 'law/'),
  plain('accessibility', 'accessibility/'),
  plain('what leaving quickly does', 'exit-help/'),
  plain('a visit', 'visit/'),
  plain('a page that is not there', 'nowhere/at-all/'),
  firstQuestionOf('complain', true),
  firstQuestionOf('plan-not-followed'),
  firstQuestionOf('plan-not-followed', true),
  plain('a visit going on', 'visit/', async (page) => {
    await page.locator('#visit-name').fill('A');
    await page.locator('main form button[type=submit]').tap();
    await page.locator('footer a[href$="visit/"]:not([href*="#"])').tap();
    await page.locator('main .lede').waitFor();
  }),
];
