import type { Language } from '../i18n/setup.ts';

/** Kinds of page that stand at `/kind/id/`. */
export type PageKind =
  'provisions' | 'routes' | 'guides' | 'letters' | 'terms' | 'contacts' | 'services' | 'timescales';

/**
 * The only place that spells addresses. English has no prefix, another language stands first (`/ur/guides/…`).
 * No answer ever stands in an address: a journey is named by its pathway and question, after `#`, which is never sent.
 */
export function addresses(language: Language) {
  const at = (path: string) => (language === 'en' ? path : `/${language}${path}`);
  return {
    home: at('/'),
    list: (kind: PageKind) => at(`/${kind}/`),
    page: (kind: PageKind, id: string) => at(`/${kind}/${id}/`),
    pathway: (id: string) => at(`/pathways/${id}/`),
    question: (questionId: string) => ({ pathname: at('/journey/'), hash: `#${questionId}` }),
    checkAnswers: { pathname: at('/journey/'), hash: '#check' },
    outcome: { pathname: at('/journey/'), hash: '#outcome' },
    journeys: at('/journeys/'),
    search: at('/search/'),
    /** `hash` is made by `searchHash`. */
    searchFor: (hash: string) => ({ pathname: at('/search/'), hash }),
    /** A service of an area across the border, from its pack on this device. */
    neighbour: (area: string, id: string) => ({ pathname: at('/neighbour/'), hash: `#${area}/${id}` }),
    urgent: at('/urgent/'),
    language: at('/language/'),
    rely: at('/rely/'),
    law: at('/law/'),
    kept: at('/kept/'),
    accessibility: at('/accessibility/'),
    settings: at('/settings/'),
    device: at('/device/'),
    changes: at('/changes/'),
    visit: at('/visit/'),
    workshop: at('/workshop/'),
    exitHelp: at('/exit-help/'),
    privacy: at('/privacy/'),
    asked: at('/you-asked/'),
    /** About the page at an address. */
    report: (about: string) => ({ pathname: at('/report/'), hash: `#${about}` }),
  };
}

/** The same page in another language. */
export function inLanguage(pathname: string, from: Language, to: Language): string {
  const bare = from === 'en' ? pathname : pathname.replace(new RegExp(`^/${from}(?=/)`), '');
  return to === 'en' ? bare : `/${to}${bare}`;
}
