import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';

/** A YAML text with the place of every node, so that a problem can name its line. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Line of the node at `path`, or of the nearest node above it that exists. */
  lineAt(path: readonly PropertyKey[]): number;
}

/** Reads YAML. Broken YAML, and a key written twice, come back as problems with their lines. */
export function parseYaml(file: string, text: string, lineOffset = 0): { yaml: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    level: 'error' as const,
    code: error.code === 'DUPLICATE_KEY' ? 'yaml-key-twice' : 'yaml-broken',
    message: error.message.split('\n')[0] ?? error.message,
    tip: 'Check the indentation, the quotes and the colons on this line and the one above it.',
    place: { file, line: lines.linePos(error.pos[0]).line + lineOffset },
  }));
  const value: unknown = problems.length > 0 ? undefined : document.toJS();
  return { yaml: { file, value, lineAt: (path) => lineOf(document, lines, path) + lineOffset }, problems };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** Parses `yaml` by `schema`; every mismatch is a problem with its line. */
export function parseBySchema<Shape>(schema: z.ZodType<Shape>, yaml: YamlFile): { value?: Shape; problems: Problem[] } {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, yaml, [])) };
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(issue: Issue, yaml: YamlFile, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    if (depth(nearest) > 0) return nearest.flatMap((inner) => problemsOfIssue(inner, yaml, path));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      level: 'error',
      code: 'schema',
      message: `${[...path, key].map(String).join('.')}: this name is not known here.`,
      tip: 'Correct the spelling or the indentation, or take it out.',
      place: { file: yaml.file, line: yaml.lineAt([...path, key]) },
    }));
  const where = path.length > 0 ? path.map(String).join('.') : 'the file';
  return [
    {
      level: 'error',
      code: 'schema',
      message: `${where}: ${issue.message}`,
      tip: tipFor(issue),
      place: { file: yaml.file, line: yaml.lineAt(path) },
    },
  ];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function tipFor(issue: Issue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `Expected ${issue.expected} here.`;
  return 'See docs/writing-content.md for the form of this file.';
}
