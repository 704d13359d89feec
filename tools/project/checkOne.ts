import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { provisionSchema } from '../../src/domain/pack/schema/provision.ts';
import { routeSchema } from '../../src/domain/pack/schema/route.ts';
import { timescalesFileSchema } from '../../src/domain/pack/schema/timescale.ts';
import { pathwaySchema, questionsFileSchema } from '../../src/domain/pack/schema/pathway.ts';
import { guideFrontSchema, letterFrontSchema } from '../../src/domain/pack/schema/page.ts';
import { contactSchema } from '../../src/domain/pack/schema/people.ts';
import { requirementSchema, termSchema } from '../../src/domain/pack/schema/pack.ts';
import { parseBySchema, parseYaml } from '../../src/officer/content/yamlFile.ts';
import { parseMarkdown } from '../../src/officer/content/markdown.ts';
import { textsIn } from '../../src/officer/content/textsOf.ts';
import { faults } from '../../src/officer/rules/plainWords.ts';
import { turned } from '../../src/domain/pack/youText.ts';

const byFolder: Record<string, z.ZodType> = {
  provisions: provisionSchema,
  routes: routeSchema,
  pathways: pathwaySchema,
  guides: guideFrontSchema,
  letters: letterFrontSchema,
};
const byName: Record<string, z.ZodType> = {
  'timescales.yaml': timescalesFileSchema,
  'questions.yaml': questionsFileSchema,
  'contacts.yaml': z.strictObject({ contacts: z.array(contactSchema) }),
  'glossary.yaml': z.strictObject({ terms: z.array(termSchema) }),
  'requirements.yaml': z.strictObject({ requirements: z.array(requirementSchema) }),
};
let count = 0;
for (const file of process.argv.slice(2)) {
  const folder = basename(dirname(file));
  const schema = byName[basename(file)] ?? byFolder[folder];
  if (!schema) {
    console.log(`${file}: no schema for it here`);
    continue;
  }
  const whole = readFileSync(file, 'utf8');
  const match = file.endsWith('.md') ? /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) : [whole, whole, ''];
  if (!match) {
    console.log(`${file}: no front matter`);
    count += 1;
    continue;
  }
  const { yaml, problems } = parseYaml(file, match[1] ?? '', file.endsWith('.md') ? 1 : 0);
  const parsed = problems.length > 0 ? { problems } : parseBySchema(schema, yaml);
  const markdown = parseMarkdown(file, match[2] ?? '', (match[1] ?? '').split('\n').length + 2);
  for (const one of [...parsed.problems, ...markdown.problems]) {
    console.log(`${one.place.file}:${one.place.line} ${one.message} (${one.tip})`);
    count += 1;
  }
  if (!('value' in parsed) || parsed.value === undefined) continue;
  for (const text of textsIn({ ...(parsed.value as object), body: markdown.blocks })) {
    const line = yaml.lineAt(text.path);
    for (const one of [text.text, text.you ?? ''].filter(Boolean).flatMap((each) => faults(each, text.isLaw))) {
      console.log(`${file}:${line} ${one.message} (${one.tip})`);
      count += 1;
    }
    if (text.path[0] !== 'body' && folder !== 'letters' && text.you === undefined && turned(text.text) === undefined) {
      console.log(`${file}:${line} no you text for "${text.text.slice(0, 70)}"`);
      count += 1;
    }
  }
}
console.log(`${count} problems`);
process.exitCode = count > 0 ? 1 : 0;
