import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './app/App.tsx';
import { preloadAll, screenAt } from './app/LoadedScreen.tsx';
import type { Directory, PackView } from './domain/pack/view.ts';
import { directionOf, languages, loadWords, makeI18n, type Language } from './i18n/setup.ts';

/** A page as the build writes it into the shell. */
export interface StaticPage {
  /** `/provisions/salt/`, with the language in front if it is not English. */
  readonly address: string;
  readonly html: string;
  readonly heading: string;
  readonly title: string;
  /** The first sentence or two under the heading. */
  readonly opening: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Kinds whose every piece has a page of its own, and the other pages that need no answers. */
const kinds = ['provisions', 'guides', 'letters', 'routes', 'timescales', 'terms', 'contacts'] as const;
const singles = [
  '/',
  '/services/',
  '/urgent/',
  '/language/',
  '/rely/',
  '/law/',
  '/accessibility/',
  '/privacy/',
  '/you-asked/',
  '/report/',
  '/kept/',
  '/settings/',
  '/exit-help/',
];

/** Addresses that begin with an empty page: what they show depends on answers, on what is typed or brought. */
export const emptyPages = [
  '/journey/',
  '/journeys/',
  '/search/',
  '/neighbour/',
  '/visit/',
  '/device/',
  '/changes/',
  '/workshop/',
];

/** The languages a page can be written in. */
export const languageCodes: readonly string[] = languages.map((one) => one.code);

/** The English addresses of every page that needs no answers. */
export function addressesOf(view: PackView, directory: Directory): string[] {
  const lists = kinds.flatMap((kind) => [`/${kind}/`, ...Object.keys(view[kind]).map((id) => `/${kind}/${id}/`)]);
  // The page of a service that was taken out stays, and says so.
  const withdrawn = (view.local.withdrawn ?? []).map((one) => one.id);
  const services = [...new Set([...Object.keys(directory), ...withdrawn])].map((id) => `/services/${id}/`);
  const pathways = Object.keys(view.pathways).map((id) => `/pathways/${id}/`);
  return [...singles, ...lists, ...services, ...pathways];
}

/** Makes a writer of pages for one language; `view` already carries its translations. */
export async function pageWriter(
  language: string,
  view: PackView,
  directory: Directory,
): Promise<(address: string) => StaticPage> {
  await preloadAll();
  const lang = language as Language;
  const words = makeI18n(lang, await loadWords[lang]());
  const prefix = lang === 'en' ? '' : `/${lang}`;
  return (bare) => {
    if (screenAt(bare) === undefined) throw new Error(`No screen stands at ${bare}`);
    const address = `${prefix}${bare}`;
    const html = renderToString(
      <StaticRouter location={address}>
        <App pack={{ view, directory, language: lang, today: undefined }} words={words} />
      </StaticRouter>,
    );
    const heading = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]);
    const opening = firstParagraph(html.slice(html.indexOf('</h1>'))) ?? heading;
    const title = `${heading} – ${words.t('appName')}`;
    return { address, html, heading, title, opening, lang, dir: directionOf(lang) };
  };
}

/** The first that says something: a date or a label alone does not. */
function firstParagraph(html: string): string | undefined {
  for (const [, inner] of html.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)) {
    const text = plain(inner);
    if (text.length > 20) return text;
  }
  return undefined;
}

/** The text of React's own HTML, which escapes these five characters and no others. */
function plain(html = ''): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#x27|amp);/g, (_all, name: string) => signs[name] ?? '')
    .trim();
}
