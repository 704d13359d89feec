import type { Directory, PackView } from './view.ts';

/** What a screen draws of each piece: without it a page would be blank, or would not come at all. */
export const printed = {
  provisions: ['name', 'plain', 'whoPays', 'law'],
  duties: ['id', 'role', 'strength', 'what', 'lawSays', 'law'],
  routes: ['name', 'who', 'cost', 'time', 'can', 'cannot', 'startHere', 'law'],
  timescales: ['title', 'what', 'starts', 'count', 'law'],
  pathways: ['name', 'summary', 'questions'],
  questions: ['id', 'ask', 'why', 'notSure', 'kind'],
  guides: ['title', 'summary', 'law'],
  letters: ['title', 'summary', 'subject', 'law'],
  contacts: ['name', 'helpsWith', 'contacts'],
  roles: ['name', 'whatItIs'],
  terms: ['term', 'plain'],
  services: ['name', 'organization', 'description'],
} as const;

/**
 * Pieces of a pack that lack what a screen draws, as `kind/id field`. The officer's tools check every field (zod); this is
 * what a phone can afford, against a pack that some other tool, or a broken one, wrote.
 */
export function wordless(view: PackView, directory: Directory): string[] {
  const found: string[] = [];
  const look = (kind: keyof typeof printed, id: string, piece: object) => {
    for (const field of printed[kind]) {
      const value = (piece as Record<string, unknown>)[field];
      if (value === undefined || value === null || value === '') found.push(`${kind}/${id} ${field}`);
    }
  };
  const all = (kind: keyof typeof printed, pieces: Readonly<Record<string, object>>) => {
    for (const [id, piece] of Object.entries(pieces)) look(kind, id, piece);
  };
  for (const kind of ['routes', 'timescales', 'guides', 'letters', 'contacts', 'roles', 'terms'] as const)
    all(kind, view[kind]);
  all('services', directory);
  for (const [id, provision] of Object.entries(view.provisions)) {
    look('provisions', id, provision);
    for (const [at, duty] of provision.duties.entries()) look('duties', duty.id ?? `${id}/${at}`, duty);
  }
  for (const [id, pathway] of Object.entries(view.pathways)) {
    look('pathways', id, pathway);
    for (const [at, question] of pathway.questions.entries()) look('questions', question.id ?? `${id}/${at}`, question);
  }
  return found;
}
