import type { i18n } from 'i18next';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { Router, type Navigator, type To } from 'react-router';
import type { Directory, PackView } from '../../domain/pack/view.ts';
import type { Found } from '../../domain/search/find.ts';
import { AppRoutes } from '../AppRoutes.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { PackContext } from '../parts/packContext.ts';
import { SearchResults } from '../search/SearchResults.tsx';
import type { Workshop } from './useWorkshop.ts';

interface Frame {
  readonly words: i18n;
  readonly today: string | undefined;
  readonly get: Workshop['get'];
}

/** A phone in the page: the app's own screens over the pack on the bench, apart from the app around it. */
export interface PhoneFrame {
  /** False where the service cannot be shown yet. */
  showService(id: string): Promise<boolean>;
  /** How much was found; undefined where the pack cannot be searched. */
  search(words: string): Promise<number | undefined>;
  close(): void;
}

/** Pages that need no answers; the others are not part of the preview. */
const shown = /^\/(services|provisions|guides|routes|terms|contacts|timescales)\/[^/]+\/$/;

export function openPhoneFrame(place: HTMLElement, { words, today, get }: Frame): PhoneFrame {
  const host = document.createElement('div');
  host.className = 'phone-page';
  place.replaceChildren(host);
  const root = createRoot(host);
  const title = document.title;
  let view: PackView | undefined;
  let isOpen = true;

  const draw = (pathname: string, directory: Directory, found?: Found) => {
    if (view === undefined || !isOpen) return;
    const go = (to: To) => {
      const path = typeof to === 'string' ? to : (to.pathname ?? '');
      if (shown.test(path)) void show(path);
    };
    const navigator: Navigator = {
      createHref: (to) => (typeof to === 'string' ? to : (to.pathname ?? '')),
      push: go,
      replace: go,
      go: () => undefined,
    };
    root.render(
      <I18nextProvider i18n={words}>
        <PackContext value={{ view, directory, language: 'en', today }}>
          <Router location={pathname} navigator={navigator}>
            <ErrorBoundary>{found ? <SearchResults found={found} /> : <AppRoutes key={pathname} />}</ErrorBoundary>
          </Router>
        </PackContext>
      </I18nextProvider>,
    );
    // The page in the frame names itself; the tab stays the workshop's.
    setTimeout(() => (document.title = title), 300);
    place.scrollTop = 0;
  };
  const show = async (pathname: string) => {
    view ??= await get('view');
    const [, kind, id = ''] = pathname.split('/');
    const directory = kind === 'services' ? await get('services', [id]) : {};
    const isThere = kind !== 'services' || directory?.[id] !== undefined;
    if (isThere) draw(pathname, directory ?? {});
    return isThere;
  };
  return {
    showService: (id) => show(`/services/${id}/`),
    async search(text) {
      view ??= await get('view');
      const answer = await get('find', text);
      if (answer === undefined) return undefined;
      draw('/search/', answer.services, answer.found);
      return answer.found.total;
    },
    close() {
      isOpen = false;
      // Not while React draws the page around it.
      setTimeout(() => root.unmount());
    },
  };
}
