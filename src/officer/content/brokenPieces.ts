import type { Problem } from '../../domain/pack/problem.ts';

/** After these a piece, or a whole list, is missing from the pack that is judged. */
const unreadable = new Set([
  'schema',
  'id-twice',
  'yaml-broken',
  'yaml-key-twice',
  'front-matter-missing',
  'csv-broken',
  'csv-column-missing',
  'csv-column-unknown',
]);

/** The files that hold many pieces of a kind; a kind's own name in the others. */
const listFiles: Readonly<Record<string, string>> = {
  services: 'services.csv',
  roles: 'bodies.yaml',
  needs: 'needs.yaml',
  timescales: 'timescales.yaml',
  exceptions: 'timescales.yaml',
  contacts: 'contacts.yaml',
  places: 'places.yaml',
  terms: 'glossary.yaml',
  glossary: 'glossary.yaml',
  bodies: 'bodies.yaml',
  questions: 'questions.yaml',
  rights: 'rights.yaml',
  policies: 'local.yaml',
  comments: 'comments.yaml',
  requirements: 'requirements.yaml',
};

/** Whether a name may lead to a piece that is there and could not be read: that fault is told already, at its own place. */
export function brokenPieces(problems: readonly Problem[]): (target: string) => boolean {
  const files = problems
    .filter((one) => unreadable.has(one.code))
    .map((one) => `/${one.place.file.replaceAll('\\', '/')}`);
  return (target) => {
    const list = listFiles[target.split('/')[0] ?? ''];
    const names = list === undefined ? [`/${target}.yaml`, `/${target}.md`] : [`/${list}`];
    return files.some((file) => names.some((name) => file.endsWith(name)));
  };
}
