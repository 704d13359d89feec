import type { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';
import type { Pathway, Question, pathwaySchema } from '../../domain/pack/schema/pathway.ts';
import type { ReadPack } from './readPack.ts';

type Written = z.infer<typeof pathwaySchema>;

/** Puts shared questions in the place of each `use`, and finds questions that can never be reached or are told apart by nothing. */
export function resolveQuestions(read: ReadPack): { pathways: Record<string, Pathway>; problems: Problem[] } {
  const shared = new Map((read.files['questions.yaml']?.questions ?? []).map((question) => [question.id, question]));
  const owner = new Map<string, string>([...shared.keys()].map((id) => [id, 'questions.yaml']));
  const problems: Problem[] = [];
  // A shared question that could not be read is told at its own place.
  const isBroken = read.problems.some((one) => one.place.file.endsWith('questions.yaml'));
  const pathways: Record<string, Pathway> = {};
  for (const piece of read.pieces.filter((one) => one.kind === 'pathways')) {
    const written = piece.item as Written;
    const questions = written.questions.flatMap((entry, index): Question[] => {
      const place = { file: piece.yaml.file, line: piece.yaml.lineAt(['questions', index]) };
      if ('use' in entry) {
        const found = shared.get(entry.use);
        if (found === undefined && isBroken) return [];
        if (found) return [{ ...found, when: entry.when ?? found.when, later: entry.later ?? found.later }];
        problems.push({
          level: 'error',
          code: 'reference-missing',
          message: `There is no shared question "${entry.use}".`,
          tip: 'Write it in questions.yaml or correct the name.',
          place,
        });
        return [];
      }
      if (owner.has(entry.id))
        problems.push({
          level: 'error',
          code: 'id-twice',
          message: `The question "${entry.id}" stands in ${owner.get(entry.id)} too.`,
          tip: 'Move it to questions.yaml and `use` it, or give it another id.',
          place,
        });
      owner.set(entry.id, piece.yaml.file);
      return [entry];
    });
    pathways[piece.id] = { ...written, questions };
  }
  return { pathways, problems };
}
