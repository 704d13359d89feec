import type { Block, Inline } from '../../domain/pack/schema/page.ts';
import type { LoadedPack } from './loadContent.ts';

/** A sentence or paragraph that a family reads, with the place it stands at. */
export interface FamilyText {
  readonly kind: string;
  readonly id: string;
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly you?: string | undefined;
  /** What the law says: measured less strictly, for the law's words are its own. */
  readonly isLaw: boolean;
}

const notForFamilies = new Set([
  'law',
  'also',
  'act',
  'section',
  'source',
  'when',
  'facts',
  'rule',
  'basis',
  'tags',
  'count',
  'keywords',
  'owner',
  'lines',
  'measure',
  'ref',
]);
const textKeys = new Set(['text', 'you']);

const plainKeys = new Set([
  'name',
  'plain',
  'what',
  'lawSays',
  'whoPays',
  'headline',
  'askFor',
  'firstSentence',
  'note',
  'ifNo',
  'who',
  'cost',
  'time',
  'can',
  'cannot',
  'startHere',
  'otherClocks',
  'title',
  'starts',
  'counted',
  'ifMissedText',
  'summary',
  'ask',
  'hint',
  'why',
  'usedFor',
  'ifWrong',
  'notSure',
  'label',
  'hours',
  'whatItIs',
  'usuallyHeldBy',
  'organisation',
  'findIt',
  'interpreter',
  'helpsWith',
  'text',
  'expansion',
  'say',
  'help',
  'haveReady',
  'description',
  'eligibility_description',
  'access_text',
  'cost_description',
  'wait',
  'schedule',
  'accessibility',
  'subject',
  'section',
]);

/** Every text of a pack that a family may read. */
export function textsOf(pack: LoadedPack): FamilyText[] {
  const found: FamilyText[] = [];
  const pieces = [...pack.national.pieces, ...pack.area.pieces].filter(
    (piece) => piece.kind !== 'requirements' && piece.kind !== 'covers' && piece.kind !== 'rules',
  );
  for (const piece of pieces) {
    for (const text of textsIn(piece.item as object)) found.push({ kind: piece.kind, id: piece.id, ...text });
  }
  for (const service of pack.area.services.values())
    walk(service, [], (path, text) => found.push({ kind: 'services', id: service.id, path, text, isLaw: false }));
  return found;
}

/** The texts of one piece: its fields, and the blocks of its body. */
export function textsIn(item: { readonly body?: readonly Block[] }): Omit<FamilyText, 'kind' | 'id'>[] {
  const found: Omit<FamilyText, 'kind' | 'id'>[] = [];
  const { body, ...front } = item;
  walk(front, [], (path, text, you) => found.push({ path, text, you, isLaw: path.includes('lawSays') }));
  body?.forEach((block, index) => {
    for (const text of blockTexts(block)) found.push({ path: ['body', index], text, isLaw: 'law' in block });
  });
  return found;
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  say: (path: readonly PropertyKey[], text: string, you?: string) => void,
): void {
  if (typeof value === 'string') {
    const key = [...path].reverse().find((part) => typeof part === 'string');
    if (typeof key === 'string' && plainKeys.has(key)) say(path, value);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, [...path, index], say));
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    if (typeof record.text === 'string' && Object.keys(record).every((key) => textKeys.has(key))) {
      say(path, record.text, typeof record.you === 'string' ? record.you : undefined);
      return;
    }
    for (const [key, item] of Object.entries(record)) if (!notForFamilies.has(key)) walk(item, [...path, key], say);
  }
}

function blockTexts(block: Block): string[] {
  if ('heading' in block) return [plain(block.children)];
  if ('paragraph' in block) return [plain(block.paragraph)];
  return ('list' in block ? block.list : block.law).map(plain);
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((one) => ('text' in one ? one.text : plain('strong' in one ? one.strong : one.children))).join('');
}
