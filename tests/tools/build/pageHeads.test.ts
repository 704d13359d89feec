import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { forSearchEngines } from '../../../src/officer/publish/forSearchEngines.ts';
import { shortened } from '../../../src/officer/publish/pageSummary.ts';
import { staticSite } from '../../../tools/build/staticSite.ts';
import { merrowdale } from '../../content/merrowdale.ts';

const address = 'https://offer.example.org/family/';
let pages: Map<string, string>;
let unplaced: Map<string, string>;
beforeAll(async () => {
  if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
  const shell = readFileSync('dist/app/shell.html', 'utf8');
  pages = new Map(await Array.fromAsync(staticSite(merrowdale(), shell, 'dist/static/static.js', address)));
  const english = merrowdale();
  const one = { ...english, view: { ...english.view, pack: { ...english.view.pack, languages: ['en'] } } };
  unplaced = new Map(await Array.fromAsync(staticSite(one, shell, 'dist/static/static.js')));
}, 120_000);

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
const page = (name: string) => pages.get(`${name}index.html`) ?? '';
const headOf = (html: string) => html.slice(0, html.indexOf('</head>'));
const descriptionOf = (html: string) =>
  unescaped(/<meta name="description" content="([^"]*)"/.exec(headOf(html))?.[1] ?? '');
const linkOf = (html: string, rest: string) => new RegExp(`<link rel="${rest}" href="([^"]*)"`).exec(headOf(html))?.[1];

interface Thing {
  readonly '@type': string;
  readonly [name: string]: unknown;
}
function thingsOf(html: string): Thing[] {
  const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(headOf(html))?.[1] ?? '{}';
  return ((JSON.parse(text) as { '@graph'?: Thing[] })['@graph'] ?? []).map((one) => one);
}
const answersNeeded = /^([a-z]{2}\/)?(journey|journeys|search|neighbour|visit|device|changes|workshop)\/index\.html$/;

describe('somebody who searches the web', () => {
  it('finds every page that can be read under a title and words of its own', () => {
    for (const [name, html] of pages) {
      if (answersNeeded.test(name)) continue;
      const description = descriptionOf(html);
      expect(description.length, name).toBeGreaterThanOrEqual(15);
      expect(description.length, name).toBeLessThanOrEqual(161);
      expect(description, name).not.toMatch(/&(amp|#x27|quot|lt);|<\w/);
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1], name).not.toMatch(/&amp;(#|amp|quot)/);
    }
  });

  it('reads what the officer wrote about the help', () => {
    expect(descriptionOf(page('provisions/salt/'))).toBe(
      'Help with talking, understanding, using signs or pictures, and safe eating and drinking. A speech and language therapist works out what helps.',
    );
    expect(descriptionOf(page('contacts/ipsea/'))).toContain('Free legal advice about SEND');
  });

  it('is not led to a page that is empty until a family has answered', () => {
    const empty = [...pages].filter(([name]) => answersNeeded.test(name));
    expect(empty.map(([name]) => name)).toContain('journey/index.html');
    for (const [, html] of empty) expect(headOf(html)).toContain('<meta name="robots" content="noindex" />');
    for (const [name, html] of pages)
      if (!answersNeeded.test(name)) expect(headOf(html), name).not.toContain('noindex');
  });

  it('sees time limits and other protected sentences in English, whatever the language', () => {
    const english = descriptionOf(page('timescales/final-plan/'));
    expect(english).not.toBe('');
    expect(descriptionOf(page('ur/timescales/final-plan/'))).toBe(english);
  });
});

describe('a page that knows where it will stand', () => {
  it('names one address as its own, and itself in every language', () => {
    const html = page('ur/services/send-team/');
    expect(linkOf(html, 'canonical')).toBe('https://offer.example.org/family/ur/services/send-team/');
    expect(linkOf(html, 'alternate" hreflang="pl')).toBe('https://offer.example.org/family/pl/services/send-team/');
    expect(linkOf(html, 'alternate" hreflang="ur')).toBe('https://offer.example.org/family/ur/services/send-team/');
    expect(linkOf(html, 'alternate" hreflang="x-default')).toBe('https://offer.example.org/family/services/send-team/');
  });

  it('is in the map of the site, and only pages that can be read are', () => {
    const map = forSearchEngines([...pages.keys()], '2026-11-22', address);
    const listed = [...(map.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map((one) => one[1]);
    const readable = [...pages.keys()].filter((name) => !answersNeeded.test(name));
    expect(new Set(listed)).toEqual(new Set(readable.map((name) => address + name.replace('index.html', ''))));
    for (const html of readable) expect(listed).toContain(linkOf(pages.get(html) ?? '', 'canonical'));
    expect(map.get('robots.txt')).toContain('Sitemap: https://offer.example.org/family/sitemap.xml');
  });

  it('is split over several maps before one grows past what the protocol allows (50,000)', () => {
    const many = Array.from({ length: 50_001 }, (_one, index) => `services/s${index}/index.html`);
    const map = forSearchEngines(many, '2026-11-22', address);
    expect([...map.keys()].sort()).toEqual(['robots.txt', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    expect(map.get('sitemap.xml')).toContain('<loc>https://offer.example.org/family/sitemap-2.xml</loc>');
  });
});

describe('a page that does not know where it will stand', () => {
  it('uses only addresses that hold wherever it is put, and there is no map', () => {
    for (const [name, html] of unplaced) expect(headOf(html), name).not.toMatch(/<link[^>]*href="(https?:|\/)/);
    expect(linkOf(unplaced.get('provisions/salt/index.html') ?? '', 'canonical')).toBe('../../provisions/salt/');
    expect([...forSearchEngines([...unplaced.keys()], '2026-11-22', undefined).keys()]).toEqual(['robots.txt']);
  });
});

describe('what a page says of itself to machines', () => {
  it('is the service, who runs it, its number and where, as the directory has them', () => {
    const service = merrowdale().directory['send-team']!;
    expect(thingsOf(page('services/send-team/'))[0]).toMatchObject({
      '@type': 'GovernmentService',
      name: service.name,
      provider: { '@type': 'GovernmentOrganization', name: 'Merrowdale Council' },
      areaServed: { name: 'Merrowdale' },
      availableChannel: { servicePhone: { telephone: '01632 960110' } },
    });
  });

  it('calls only the council’s own services government services', () => {
    const { directory } = merrowdale();
    for (const [id, service] of Object.entries(directory)) {
      const type = service.organization === 'Merrowdale Council' ? 'GovernmentService' : 'Service';
      expect(thingsOf(page(`services/${id}/`))[0]?.['@type'], id).toBe(type);
    }
  });

  it('admits that a made-up service is made up', () => {
    expect(thingsOf(page('services/send-team/'))[0]?.disambiguatingDescription).toMatch(/made-up/);
  });

  it('says nothing but what the schemas of schema.org have words for, and never claims to be an FAQ', () => {
    const types = new Set([...pages.values()].flatMap((html) => thingsOf(html).map((one) => one['@type'])));
    expect([...types].sort()).toEqual(['BreadcrumbList', 'DefinedTerm', 'GovernmentService', 'Service', 'WebSite']);
  });

  it('gives the way from the first page, each step a page of this site', () => {
    for (const [name, html] of pages) {
      const way = thingsOf(html).find((one) => one['@type'] === 'BreadcrumbList');
      if (!way) continue;
      for (const { item } of way.itemListElement as { item: string }[])
        expect(pages.has(`${item.slice(address.length)}index.html`), `${name}: ${item}`).toBe(true);
    }
    const way = thingsOf(page('provisions/salt/')).find((one) => one['@type'] === 'BreadcrumbList');
    expect((way!.itemListElement as { name: string }[]).map((one) => one.name)).toEqual([
      'Local Offer Navigator',
      'Who is responsible for…',
      'Speech and language therapy',
    ]);
  });

  it('cannot end its own script and begin another', async () => {
    const pack = merrowdale();
    const evil = { ...pack.directory['send-team']!, name: '</script><script>alert(1)</script>' };
    const only = { ...pack, view: { ...pack.view, pack: { ...pack.view.pack, languages: ['en'] } } };
    const shell = readFileSync('dist/app/shell.html', 'utf8');
    const built = new Map(
      await Array.fromAsync(staticSite({ ...only, directory: { 'send-team': evil } }, shell, 'dist/static/static.js')),
    );
    const html = built.get('services/send-team/index.html') ?? '';
    expect(html).not.toContain('<script>alert(1)');
    expect(thingsOf(html)[0]?.name).toBe(evil.name);
  });
});

it('a long summary is cut after a sentence, or else after a word', () => {
  const sentence = 'This is a sentence of forty letters long. ';
  expect(shortened(sentence.repeat(6))).toBe(sentence.repeat(3).trim());
  expect(shortened('word '.repeat(60))).toMatch(/ word…$/);
  expect(shortened('word '.repeat(60)).length).toBeLessThanOrEqual(161);
});
