import { translatedKinds } from '../../domain/pack/translate.ts';
import { overlayOf } from '../content/overlays.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { textsIn } from '../content/textsOf.ts';

/** How much of what can be translated is, in one language. Services are in English everywhere. */
export interface TranslationState {
  readonly lang: string;
  readonly texts: number;
  /** By a person who speaks it, and the English is still the same. */
  readonly checked: number;
  /** A computer's, and the English is still the same. */
  readonly draft: number;
  /** The English changed since. */
  readonly stale: number;
}

export function translationState(pack: LoadedPack): TranslationState[] {
  const { view } = pack;
  // The body of a role is the team that plays it here: the area's own, which is not translated.
  const roles = Object.values(view.roles).map(({ body: _team, ...role }) => role);
  const items = [
    ...translatedKinds.flatMap((kind) => (kind === 'roles' ? [] : Object.values<object>(view[kind]))),
    ...roles,
    ...view.needs,
    ...view.rights,
  ];
  const texts = items.reduce((sum, item) => sum + textsIn(item).length, 0);
  return view.pack.languages
    .filter((lang) => lang !== 'en')
    .map((lang) => {
      const { overlay, problems } = overlayOf(pack, lang);
      const laid = Object.values(overlay).flatMap((piece) => Object.values(piece));
      const fresh = laid.filter((one) => !one.stale);
      const checked = fresh.filter((one) => one.status === 'checked').length;
      const stale = problems.filter((one) => one.code === 'translation-stale').length;
      return { lang, texts, checked, draft: fresh.length - checked, stale };
    });
}
