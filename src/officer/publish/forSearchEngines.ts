import { emptyPage } from './pageHead.ts';

/** As the sitemap protocol allows in one file. */
const addressesPerFile = 50_000;

/** robots.txt and, where the site's address is known, the map of its pages. `pages` are file names. */
export function forSearchEngines(
  pages: readonly string[],
  issued: string,
  address: string | undefined,
): Map<string, string> {
  const files = new Map<string, string>();
  if (address !== undefined) {
    const listed = pages.filter((name) => !emptyPage.test(name)).map((name) => name.replace(/index\.html$/, ''));
    const names: string[] = [];
    for (let from = 0; from < listed.length; from += addressesPerFile) {
      const name = listed.length > addressesPerFile ? `sitemap-${names.length + 1}.xml` : 'sitemap.xml';
      const part = listed.slice(from, from + addressesPerFile);
      names.push(name);
      files.set(name, map('urlset', 'url', address, part, issued));
    }
    if (names.length > 1) files.set('sitemap.xml', map('sitemapindex', 'sitemap', address, names, issued));
  }
  const lines = ['User-agent: *', 'Allow: /', ...(address === undefined ? [] : [`Sitemap: ${address}sitemap.xml`])];
  return files.set('robots.txt', `${lines.join('\n')}\n`);
}

function map(root: string, item: string, address: string, paths: readonly string[], issued: string): string {
  const escaped = address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  const items = paths.map((path) => `<${item}><loc>${escaped}${path}</loc><lastmod>${issued}</lastmod></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('')}</${root}>\n`;
}
