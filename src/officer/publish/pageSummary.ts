import { inLanguage } from '../../domain/pack/inLanguage.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Directory, PackView } from '../../domain/pack/view.ts';

/** As much as search engines show. */
const longest = 160;

/**
 * What a page is about, in its own words: the summary of its piece, else what stands first under its heading. Law, dates,
 * money and safety stay English in every language: a translation alone must not stand for them.
 */
export function pageSummary(
  view: PackView,
  directory: Directory,
  page: { readonly bare: string; readonly lang: string; readonly opening: string },
): string {
  const own = ownSummary(view, directory, page.bare);
  if (own === undefined) return shortened(page.opening);
  const said = inLanguage(own, { language: page.lang, asker: undefined, showDrafts: view.pack.showDrafts });
  return shortened(said.english ?? said.other ?? '');
}

function ownSummary(view: PackView, directory: Directory, bare: string): Text | undefined {
  const [, kind = '', id = ''] = bare.split('/');
  const summaries: Readonly<Record<string, () => Text | undefined>> = {
    provisions: () => view.provisions[id]?.plain,
    guides: () => view.guides[id]?.summary,
    letters: () => view.letters[id]?.summary,
    pathways: () => view.pathways[id]?.summary,
    routes: () => view.routes[id]?.can,
    timescales: () => view.timescales[id]?.what,
    terms: () => view.terms[id]?.plain,
    contacts: () => view.contacts[id]?.helpsWith,
    services: () => directory[id]?.description,
  };
  return summaries[kind]?.();
}

/** Whole sentences where one fits, else whole words. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const begin = plain.slice(0, longest);
  const sentences = /^.*[.!?۔](?=\s)/s.exec(begin)?.[0];
  return sentences ?? `${begin.slice(0, begin.lastIndexOf(' ')).replace(/[,;:]$/, '')}…`;
}
