import { placeInFile } from '../rules/placeInFile.ts';
import { dangling } from '../../domain/pack/references.ts';
import { layer, type AreaPack, type NationalPack } from '../../domain/pack/layer.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { Examples } from '../../domain/pack/schema/pack.ts';
import { factsSchema } from '../../domain/pack/schema/facts.ts';
import type { Pathway } from '../../domain/pack/schema/pathway.ts';
import type { Directory, PackExtras, PackView } from '../../domain/pack/view.ts';
import { brokenPieces } from './brokenPieces.ts';
import type { ContentFolder } from './contentFolder.ts';
import { danglingClaims } from './danglingClaims.ts';
import { asOfToday } from './migrations.ts';
import { newerSchema } from './newerSchema.ts';
import { readPack, type Piece, type ReadPack } from './readPack.ts';
import { resolveQuestions } from './resolveQuestions.ts';

const nationalFiles = [
  'pack.yaml',
  'needs.yaml',
  'timescales.yaml',
  'calendar.yaml',
  'glossary.yaml',
  'contacts.yaml',
  'words.yaml',
  'requirements.yaml',
  'questions.yaml',
  'rights.yaml',
] as const;
const areaFiles = ['pack.yaml', 'local.yaml', 'places.yaml'] as const;

/** An area pack laid over its national pack, with all that the officer's tools need to judge it. */
export interface LoadedPack {
  readonly view: PackView;
  readonly directory: Directory;
  readonly extras: PackExtras;
  readonly national: ReadPack;
  readonly area: ReadPack;
  readonly problems: Problem[];
  /** File and line of a path inside a piece. */
  placeOf(kind: string, id: string, path?: readonly PropertyKey[]): Problem['place'];
}

/** Reads an area pack and the national pack it extends; `nationOf` gives the folder of that name. Nothing wrong in either throws. */
export function loadContent(
  folder: ContentFolder,
  nationOf: (nation: string) => ContentFolder,
): LoadedPack | { problems: Problem[] } {
  const newer = newerSchema(folder);
  if (newer !== undefined) return { problems: [newer] };
  const area = readPack(asOfToday(folder));
  const parent = area.files['pack.yaml']?.extends?.split('@')[0];
  if (parent === undefined) return { problems: area.problems.length > 0 ? area.problems : [notAnArea(area)] };
  const nation = nationOf(parent);
  const newerNation = newerSchema(nation);
  if (newerNation !== undefined) return { problems: [...area.problems, newerNation] };
  const { read: national, questions } = readNation(nation);
  const problems = [...national.problems, ...area.problems];
  const missing = [...needed(national, nationalFiles), ...needed(area, areaFiles)];
  if (missing.length > 0 || !isReadable(national, area)) return { problems: [...problems, ...missing] };

  problems.push(...questions.problems);
  const laid = layer(nationalPack(national, questions.pathways), areaPack(area));
  for (const { path, ...problem } of laid.problems)
    problems.push({ ...problem, place: placeInFile(area, problem.place.file, path) });
  const directory = Object.fromEntries(area.services);
  const pieces = [...national.pieces, ...area.pieces];
  const placeOf: LoadedPack['placeOf'] = (kind, id, path = []) => placeIn(pieces, area, kind, id, path);
  const broken = brokenPieces(problems);
  for (const name of dangling(laid.view, directory, Object.keys(factsSchema.shape)).filter(
    ({ target }) => !broken(target),
  ))
    problems.push({
      level: 'error',
      code: 'reference-missing',
      message: `${name.kind}/${name.id} names ${name.target}, which does not exist.`,
      tip: 'Correct the spelling, or write the missing piece.',
      place: placeOf(name.kind, name.id, name.path),
    });
  const extras = {
    words: national.files['words.yaml']!,
    examples: examplesOf(national, area),
    requirements: national.files['requirements.yaml']!.requirements,
    claims: area.files['coverage.yaml']?.covers ?? [],
  };
  problems.push(...danglingClaims(laid.view, directory, extras, placeOf, broken));
  return { view: laid.view, directory, extras, national, area, problems, placeOf };
}

/** An area may say how its own families ask. */
function examplesOf(...packs: readonly ReadPack[]): Examples {
  const files = packs.map((read) => read.files['examples.yaml']).filter((one) => one !== undefined);
  const examples: Record<string, string[]> = {};
  for (const file of files)
    for (const [key, said] of Object.entries(file.examples)) examples[key] = [...(examples[key] ?? []), ...said];
  return { examples, elsewhere: files.flatMap((one) => one.elsewhere) };
}

interface Nation {
  readonly read: ReadPack;
  readonly questions: ReturnType<typeof resolveQuestions>;
}

const nations = new WeakMap<ContentFolder, Nation>();

/** Read once for every state of an area over it: a folder in memory does not change. */
function readNation(folder: ContentFolder): Nation {
  const known = nations.get(folder);
  if (known) return known;
  const read = readPack(asOfToday(folder));
  const nation = { read, questions: resolveQuestions(read) };
  nations.set(folder, nation);
  return nation;
}

/** A list file that is there and could not be read: what rests on it cannot be judged until it is mended. */
function isReadable(national: ReadPack, area: ReadPack): boolean {
  return (
    nationalFiles.every((name) => national.files[name]) &&
    areaFiles.every((name) => area.files[name]) &&
    national.roles.length > 0
  );
}

function nationalPack(read: ReadPack, pathways: Readonly<Record<string, Pathway>>): NationalPack {
  return {
    info: read.files['pack.yaml']!,
    roles: read.roles,
    needs: read.files['needs.yaml']!.needs,
    provisions: items(read, 'provisions') as NationalPack['provisions'],
    routes: items(read, 'routes') as NationalPack['routes'],
    timescales: read.files['timescales.yaml']!.timescales,
    exceptions: read.files['timescales.yaml']!.exceptions,
    pathways,
    guides: items(read, 'guides') as NationalPack['guides'],
    letters: items(read, 'letters') as NationalPack['letters'],
    rights: read.files['rights.yaml']!.holders,
    terms: read.files['glossary.yaml']!.terms,
    contacts: read.files['contacts.yaml']!.contacts,
    calendar: read.files['calendar.yaml']!,
  };
}

function areaPack(read: ReadPack): AreaPack {
  return {
    info: read.files['pack.yaml']!,
    bodies: read.bodies,
    local: read.files['local.yaml']!,
    places: read.files['places.yaml']!.places,
    statements: read.files['statements.yaml'],
    comments: read.files['comments.yaml']?.comments,
    guides: items(read, 'guides') as AreaPack['guides'],
  };
}

function items(read: ReadPack, kind: string): Record<string, unknown> {
  return Object.fromEntries(read.pieces.filter((piece) => piece.kind === kind).map((piece) => [piece.id, piece.item]));
}

function needed(read: ReadPack, names: readonly (keyof ReadPack['files'])[]): Problem[] {
  return names
    .filter((name) => read.files[name] === undefined && !read.problems.some((one) => one.place.file.endsWith(name)))
    .map((name) => ({
      level: 'error',
      code: 'file-missing',
      message: `${name} is missing.`,
      tip: `Write ${name}; docs/writing-content.md says what it holds.`,
      place: { file: `${read.folder}/${name}` },
    }));
}

function placeIn(
  pieces: readonly Piece<unknown>[],
  area: ReadPack,
  kind: string,
  id: string,
  path: readonly PropertyKey[],
): Problem['place'] {
  if (kind === 'services')
    return { file: `${area.folder}/services.csv`, row: area.serviceRows.get(id), column: String(path[0] ?? '') };
  const piece = pieces.find((one) => one.kind === kind && one.id === id);
  if (piece) return { file: piece.yaml.file, line: piece.yaml.lineAt([...piece.at, ...path]) };
  const name = kind === 'local' ? 'local.yaml' : kind;
  const line = path.length > 0 ? area.yaml[name]?.lineAt(path) : undefined;
  return { file: `${area.folder}/${name}`, ...(line === undefined ? {} : { line }) };
}

function notAnArea(read: ReadPack): Problem {
  return {
    level: 'error',
    code: 'not-an-area',
    message: `${read.folder} is a national pack, not an area pack.`,
    tip: 'Name an area pack with --pack DIR; its pack.yaml says `extends: england@1`.',
    place: { file: `${read.folder}/pack.yaml` },
  };
}
