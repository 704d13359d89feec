import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isProtected, keyOf, type Overlay } from '../../domain/pack/translate.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import { brokenPieces } from './brokenPieces.ts';
import type { LoadedPack } from './loadContent.ts';
import type { Translation } from './translation.ts';

/** A short fingerprint of an English text: a translation remembers which one it was made from (L-06). */
export function fingerprint(english: string): string {
  return bytesToHex(sha256(utf8ToBytes(english))).slice(0, 8);
}

/**
 * What a language's files say, piece by piece, and every path that leads nowhere. Where the English changed since, a
 * sentence of law, dates, money or safety falls back to English, and any other is marked as perhaps out of date (L-06).
 */
export function overlayOf(pack: LoadedPack, lang: string): { overlay: Overlay; problems: Problem[] } {
  const overlay: Record<string, Record<string, Overlay[string][string]>> = {};
  const problems: Problem[] = [];
  const translations = [...pack.national.translations, ...pack.area.translations].filter((one) => one.lang === lang);
  const broken = brokenPieces(pack.problems);
  for (const translation of translations.filter(({ target }) => !broken(target))) {
    for (const [path, written] of Object.entries(translation.texts)) {
      const targets = targetsOf(pack, translation, path);
      const english = targets[0] && englishAt(pieceOf(pack, targets[0].piece), targets[0].path);
      if (english === undefined) {
        problems.push({
          level: 'error',
          code: 'translation-nowhere',
          message: `There is no English text at "${path}".`,
          tip: 'Correct the path, or take the line out if the English is gone.',
          place: { file: translation.yaml.file, line: translation.yaml.lineAt(['texts', path]) },
        });
        continue;
      }
      const { text, you, of } =
        typeof written === 'string' ? { text: written, you: undefined, of: undefined } : written;
      const stale = of !== fingerprint(english);
      if (stale)
        problems.push({
          level: 'warning',
          code: 'translation-stale',
          message: `${path}: the English is not the one that was translated.`,
          tip: `Translate "${english.slice(0, 60)}" anew and write { text: …, of: ${fingerprint(english)} }.`,
          place: { file: translation.yaml.file, line: translation.yaml.lineAt(['texts', path]) },
        });
      for (const target of targets) {
        if (stale && isProtected(target.piece.split('/')[0] ?? '', target.path)) continue;
        (overlay[target.piece] ??= {})[target.path] = {
          text,
          ...(you ? { you } : {}),
          status: translation.status,
          ...(stale ? { stale } : {}),
        };
      }
    }
  }
  return { overlay, problems };
}

/** List files name their pieces first (`asker.ask`); a shared question stands in every pathway that uses it. */
function targetsOf(pack: LoadedPack, { target }: Translation, path: string): { piece: string; path: string }[] {
  if (target.includes('/')) return [{ piece: target, path }];
  const [id = '', ...rest] = path.split('.');
  if (target === 'questions')
    return Object.entries(pack.view.pathways)
      .filter(([, pathway]) => pathway.questions.some((question) => question.id === id))
      .map(([pathway]) => ({ piece: `pathways/${pathway}`, path: `questions.${path}` }));
  const kind = { bodies: 'roles', glossary: 'terms' }[target] ?? target;
  return [{ piece: `${kind}/${id}`, path: rest.join('.') }];
}

function pieceOf(pack: LoadedPack, key: string): unknown {
  const [kind = '', id = ''] = key.split('/');
  if (kind === 'needs') return pack.view.needs.find((one) => one.id === id);
  if (kind === 'rights') return pack.view.rights.find((one) => one.id === id);
  return (pack.view as unknown as Record<string, Record<string, unknown>>)[kind]?.[id];
}

function englishAt(value: unknown, path: string): string | undefined {
  let at = value;
  for (const key of path.split('.')) {
    if (Array.isArray(at)) at = at.find((item, index) => keyOf(item, index) === key);
    else at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  if (typeof at === 'string') return at;
  return typeof at === 'object' && at !== null && 'text' in at ? String(at.text) : undefined;
}
