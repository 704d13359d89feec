import type { Directory, PackView } from '../../domain/pack/view.ts';
import { pageSummary } from './pageSummary.ts';
import { breadcrumbs, serviceThing, siteThing, structuredData, termThing, type Crumb } from './structuredData.ts';

/** File names of pages that hold nothing until somebody has answered, typed or brought a file: no search engine should show them. */
export const emptyPage =
  /^([a-z]{2,3}\/)?(journey|journeys|search|neighbour|visit|device|changes|workshop)\/index\.html$/;

/** A page as written by the static entry. */
export interface Page {
  readonly address: string;
  /** The same without its language. */
  readonly bare: string;
  readonly html: string;
  readonly heading: string;
  readonly title: string;
  readonly opening: string;
  readonly lang: string;
  readonly dir: string;
}

interface Site {
  readonly view: PackView;
  readonly directory: Directory;
  /** Where it will stand, with a slash at the end; undefined where nobody said. */
  readonly address: string | undefined;
  readonly appName: string;
  /** Heading of the page at an address, for the way to it. */
  readonly headingAt: (address: string) => string | undefined;
}

/** What stands in a page's head and in no other's. `root` is the way from it to the first page. */
export function pageHead(page: Page, root: string, site: Site): string {
  const at = (address: string) => `${site.address ?? root}${address.slice(1)}`;
  const inLang = (lang: string) => at(lang === 'en' ? page.bare : `/${lang}${page.bare}`);
  const { languages } = site.view.pack;
  const alternates = languages.map((lang) => link('alternate', inLang(lang), `hreflang="${lang}" `));
  if (languages.length > 1 && site.address) alternates.push(link('alternate', inLang('en'), 'hreflang="x-default" '));
  const title = `<title>${escaped(page.title)}</title>`;
  if (page.html === '') return [title, '<meta name="robots" content="noindex" />', ...alternates].join('\n    ');
  const summary = pageSummary(site.view, site.directory, page);
  return [
    title,
    `<meta name="description" content="${escaped(summary)}" />`,
    link('canonical', at(page.address)),
    ...alternates,
    structuredData([...ownThings(page, summary, at, site), ...way(page, at, site)]),
  ].join('\n    ');
}

function ownThings(page: Page, summary: string, at: (address: string) => string, { view, directory, appName }: Site) {
  const [, kind, id = ''] = page.bare.split('/');
  const service = kind === 'services' ? directory[id] : undefined;
  if (service) return [serviceThing(service, view)];
  if (kind === 'terms') return [termThing(view, id)].filter((one) => one !== undefined);
  return page.bare === '/' ? [siteThing(`${appName}: ${view.pack.name}`, summary, at(page.address), page.lang)] : [];
}

/** The first page has no way to it. A kind without a list, such as pathways, is one step from the first page. */
function way(page: Page, at: (address: string) => string, site: Site) {
  if (page.bare === '/') return [];
  const prefix = page.lang === 'en' ? '/' : `/${page.lang}/`;
  const crumbs: Crumb[] = [{ name: site.appName, address: at(prefix) }];
  const [, kind = '', id = ''] = page.bare.split('/');
  const list = `${prefix}${kind}/`;
  const heading = id === '' ? undefined : site.headingAt(list);
  if (heading !== undefined) crumbs.push({ name: heading, address: at(list) });
  crumbs.push({ name: page.heading, address: at(page.address) });
  return [breadcrumbs(crumbs)];
}

function link(rel: string, href: string, more = ''): string {
  return `<link rel="${rel}" ${more}href="${escaped(href)}" />`;
}

/** For text and for attributes in double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
