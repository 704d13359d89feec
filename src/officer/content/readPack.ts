import type { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';
import type { bodySchema, roleSchema } from '../../domain/pack/schema/people.ts';
import type { ContentFolder } from './contentFolder.ts';
import { bodiesFileSchema, folders, pages, rolesFileSchema, singleFiles, type SingleFiles } from './fileSchemas.ts';
import { parseMarkdown } from './markdown.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { parseServices } from './servicesCsv.ts';
import { withoutUnfilled, type Unfilled } from './unfilled.ts';
import { parseTranslation, type Translation } from './translation.ts';
import { parseBySchema, parseYaml, type YamlFile } from './yamlFile.ts';

/** One piece of content and where it stands. */
export interface Piece<Item> {
  readonly kind: string;
  readonly id: string;
  readonly item: Item;
  readonly yaml: YamlFile;
  /** Where in the file the piece begins. */
  readonly at: readonly PropertyKey[];
}

/** A pack folder as read: every file that parsed, with its place; and every problem found on the way. */
export interface ReadPack {
  readonly folder: string;
  readonly files: SingleFiles;
  readonly roles: z.infer<typeof roleSchema>[];
  readonly bodies: z.infer<typeof bodySchema>[];
  readonly pieces: Piece<unknown>[];
  readonly services: ReturnType<typeof parseServices>['services'];
  readonly serviceRows: Map<string, number>;
  readonly translations: Translation[];
  /** What is left out because somebody has still to write it. */
  readonly unfilled: readonly Unfilled[];
  /** The list files as they are written, with what is not filled in yet. */
  readonly written: Readonly<Record<string, unknown>>;
  /** The list files with the lines in which things stand. */
  readonly yaml: Readonly<Record<string, YamlFile>>;
  /** The drawing that pack.yaml names as its logo, where it is there. */
  readonly logo?: string | undefined;
  readonly problems: Problem[];
}

/** Reads the pack in `folder`. Never throws for bad content: everything wrong comes back in `problems`. */
export function readPack(folder: ContentFolder): ReadPack {
  const reader = new PackReader(folder);
  reader.read();
  return reader.result();
}

class PackReader {
  readonly #folder: ContentFolder;
  readonly #files: Record<string, unknown> = {};
  readonly #pieces: Piece<unknown>[] = [];
  readonly #problems: Problem[] = [];
  readonly #translations: Translation[] = [];
  readonly #unfilled: Unfilled[] = [];
  readonly #written: Record<string, unknown> = {};
  readonly #yaml: Record<string, YamlFile> = {};
  #roles: z.infer<typeof roleSchema>[] = [];
  #bodies: z.infer<typeof bodySchema>[] = [];
  #services: ReturnType<typeof parseServices> = { services: new Map(), rows: new Map(), unfilled: [], problems: [] };

  constructor(folder: ContentFolder) {
    this.#folder = folder;
  }

  result(): ReadPack {
    return {
      folder: this.#folder.name,
      files: this.#files as SingleFiles,
      roles: this.#roles,
      bodies: this.#bodies,
      pieces: this.#pieces,
      services: this.#services.services,
      serviceRows: this.#services.rows,
      translations: this.#translations,
      unfilled: [...this.#unfilled, ...this.#services.unfilled],
      written: this.#written,
      yaml: this.#yaml,
      logo: this.#logo(),
      problems: this.#problems,
    };
  }

  read(): void {
    if (!this.#has('pack.yaml')) {
      this.#problems.push({
        level: 'error',
        code: 'pack-missing',
        message: `There is no pack.yaml in ${this.#show('.')}.`,
        tip: 'Name a folder that holds a pack, with --pack DIR.',
        place: { file: this.#show('pack.yaml') },
      });
      return;
    }
    for (const [name, schema] of Object.entries(singleFiles)) this.#single(name, schema);
    this.#bodiesFile();
    for (const [name, schema] of Object.entries(folders)) this.#folderOf(name, schema);
    for (const [name, schema] of Object.entries(pages)) this.#pagesOf(name, schema);
    if (this.#has('services.csv')) {
      this.#services = parseServices(this.#show('services.csv'), this.#text('services.csv'));
      this.#problems.push(...this.#services.problems);
    }
    this.#translationFiles();
  }

  #single(name: string, schema: z.ZodType): void {
    const read = this.#lists(name, () => schema);
    if (read === undefined) return;
    this.#files[name] = read.value;
    for (const [key, list] of Object.entries(read.value as Record<string, unknown>)) {
      if (!Array.isArray(list)) continue;
      list.forEach((item: unknown, index) => {
        const id = (item as { id?: unknown }).id;
        if (typeof id === 'string') this.#add({ kind: key, id, item, yaml: read.yaml, at: read.places(key, index) });
      });
    }
  }

  /** Of a nation it holds roles, of an area who plays them. */
  #bodiesFile(): void {
    const read = this.#lists('bodies.yaml', ({ value }) =>
      typeof value === 'object' && value !== null && 'roles' in value ? rolesFileSchema : bodiesFileSchema,
    );
    if (read === undefined) return;
    const add = (kind: 'roles' | 'bodies', item: unknown, id: string, index: number) =>
      this.#add({ kind, id, item, yaml: read.yaml, at: read.places(kind, index) });
    if ('roles' in read.value) this.#roles = read.value.roles;
    else this.#bodies = read.value.bodies;
    this.#roles.forEach((role, index) => add('roles', role, role.id, index));
    this.#bodies.forEach((body, index) => add('bodies', body, body.role, index));
  }

  /** A file of lists; items that do not fit are told and left out. */
  #lists<Schema extends z.ZodType>(
    name: string,
    schemaOf: (yaml: YamlFile) => Schema,
  ): (Salvaged<z.infer<Schema>> & { yaml: YamlFile }) | undefined {
    if (!this.#has(name)) return undefined;
    const { yaml: written, problems } = parseYaml(this.#show(name), this.#text(name));
    this.#problems.push(...problems);
    if (problems.length > 0) return undefined;
    const { yaml, unfilled } = withoutUnfilled(written, this.#untilFilledIn());
    this.#unfilled.push(...unfilled);
    this.#written[name] = written.value;
    this.#yaml[name] = yaml;
    const schema = schemaOf(yaml);
    this.#problems.push(...parseBySchema(schema, yaml).problems);
    const left = salvage(schema, yaml);
    return left && { ...left, yaml };
  }

  /** What stands in the place of a value of local.yaml that nobody has written: nothing, that is, and no term dates. */
  #untilFilledIn(): Readonly<Record<string, unknown>> {
    const { name = '', issued = '2000-01-01' } = (this.#files['pack.yaml'] ?? {}) as { name?: string; issued?: string };
    const termDates = { sessions: [], checkedOn: issued, reviewBy: '9999-12-31', owner: name, source: name };
    return { council: name, integratedCareBoard: '', feedbackEmail: '', termDates };
  }

  #folderOf(kind: string, schema: z.ZodType): void {
    for (const name of this.#list(kind, /^[^.]+\.yaml$/)) {
      const parsed = this.#parsed(`${kind}/${name}`, schema);
      if (parsed) this.#add({ kind, id: name.replace('.yaml', ''), item: parsed.value, yaml: parsed.yaml, at: [] });
    }
  }

  #pagesOf(kind: string, schema: z.ZodType): void {
    for (const name of this.#list(kind, /^[^.]+\.md$/)) {
      const file = `${kind}/${name}`;
      const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(this.#text(file));
      if (!match) {
        this.#problems.push({
          level: 'error',
          code: 'front-matter-missing',
          message: 'The page does not begin with its front matter.',
          tip: 'Begin with --- , the title and the law as YAML, and --- again.',
          place: { file: this.#show(file), line: 1 },
        });
        continue;
      }
      const [, front = '', body = ''] = match;
      const { yaml, problems } = parseYaml(this.#show(file), front, 1);
      const parsed = problems.length === 0 ? parseBySchema(schema, yaml) : { problems };
      const markdown = parseMarkdown(this.#show(file), body, front.split('\n').length + 2);
      this.#problems.push(...parsed.problems, ...markdown.problems);
      if ('value' in parsed && parsed.value)
        this.#add({
          kind,
          id: name.replace('.md', ''),
          item: { ...parsed.value, body: markdown.blocks },
          yaml,
          at: [],
        });
    }
  }

  #translationFiles(): void {
    for (const path of this.#folder.files) {
      const match = /^(?:(.*)\/)?([^./]+)\.([a-z]{2,3}(?:-[A-Za-z]+)?)\.yaml$/.exec(path);
      if (!match) continue;
      const { yaml, problems } = parseYaml(this.#show(path), this.#text(path));
      this.#problems.push(...problems);
      if (problems.length > 0) continue;
      const parsed = parseTranslation(yaml, { folder: match[1] ?? '.', name: match[2] ?? '', lang: match[3] ?? '' });
      this.#problems.push(...parsed.problems);
      if (parsed.translation) this.#translations.push(parsed.translation);
    }
  }

  #parsed<Shape>(name: string, schema: z.ZodType<Shape>): { value: Shape; yaml: YamlFile } | undefined {
    const { yaml, problems } = parseYaml(this.#show(name), this.#text(name));
    this.#problems.push(...problems);
    if (problems.length > 0) return undefined;
    const parsed = parseBySchema(schema, yaml);
    this.#problems.push(...parsed.problems);
    return parsed.value === undefined ? undefined : { value: parsed.value, yaml };
  }

  #add(piece: Piece<unknown>): void {
    const twin = this.#pieces.find((one) => one.kind === piece.kind && one.id === piece.id);
    if (twin)
      this.#problems.push({
        level: 'error',
        code: 'id-twice',
        message: `The id "${piece.id}" is used twice among ${piece.kind}; the first is in line ${twin.yaml.lineAt(twin.at)} of ${twin.yaml.file}.`,
        tip: 'Give one of them another id.',
        place: { file: piece.yaml.file, line: piece.yaml.lineAt(piece.at) },
      });
    this.#pieces.push(piece);
  }

  #list(kind: string, pattern: RegExp): string[] {
    return this.#folder.files
      .filter((file) => file.startsWith(`${kind}/`))
      .map((file) => file.slice(kind.length + 1))
      .filter((name) => !name.includes('/') && pattern.test(name));
  }

  #logo(): string | undefined {
    const name = (this.#files as SingleFiles)['pack.yaml']?.brand?.logo;
    return name !== undefined && this.#has(name) ? this.#text(name) : undefined;
  }

  #has(name: string): boolean {
    return this.#folder.files.includes(name);
  }

  #text(name: string): string {
    return this.#folder.text(name).replaceAll('\r\n', '\n');
  }

  #show(name: string): string {
    if (name === '.') return this.#folder.name;
    return this.#folder.name === '.' ? name : `${this.#folder.name}/${name}`;
  }
}
