import type { Question } from '../../domain/pack/schema/pathway.ts';
import type { LoadedPack } from '../content/loadContent.ts';

/** Every question of the pack once, with the file it is written in: a shared one stands in questions.yaml alone. */
export function questionsOnce(pack: LoadedPack): {
  name: string;
  question: Question;
  placeOf: (path?: readonly PropertyKey[]) => ReturnType<LoadedPack['placeOf']>;
}[] {
  const shared = new Set(pack.national.files['questions.yaml']?.questions.map((one) => one.id));
  const inPathways = pack.national.pieces
    .filter((piece) => piece.kind === 'pathways')
    .flatMap((piece) => {
      const { questions } = piece.item as { questions: readonly (Question | { use: string })[] };
      return questions.flatMap((question, index) =>
        'use' in question || shared.has(question.id)
          ? []
          : [
              {
                name: `pathways/${piece.id}: "${question.id}"`,
                question,
                placeOf: (path: readonly PropertyKey[] = []) =>
                  pack.placeOf('pathways', piece.id, ['questions', index, ...path]),
              },
            ],
      );
    });
  const inOneFile = (pack.national.files['questions.yaml']?.questions ?? []).map((question) => ({
    name: `questions/${question.id}`,
    question,
    placeOf: (path: readonly PropertyKey[] = []) => pack.placeOf('questions', question.id, path),
  }));
  return [...inOneFile, ...inPathways];
}
