import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { factsSchema } from '../../src/domain/pack/schema/facts.ts';
import { serviceSchema } from '../../src/domain/pack/schema/service.ts';
import { journeySchema } from '../commands/explain.ts';
import {
  checkJson,
  deadlineJson,
  explainJson,
  exportJson,
  faultyJson,
  importJson,
  outlineJson,
  pathwaysJson,
  reportCoverageJson,
  reportLawJson,
  searchJson,
} from '../commands/shapes.ts';
import { buildJson } from '../commands/buildShape.ts';
import { checkHostJson } from '../commands/checkHostShape.ts';
import { doctorJson } from '../commands/doctorShape.ts';
import { newAreaJson } from '../commands/newAreaShape.ts';
import { reportMissedJson } from '../commands/reportMissed.ts';
import { reportOfficerJson, reportReviewJson } from '../commands/reportOfficerShape.ts';
import {
  bodiesFileSchema,
  folders,
  pages,
  rolesFileSchema,
  singleFiles,
} from '../../src/officer/content/fileSchemas.ts';
import { translationSchema } from '../../src/officer/content/translation.ts';
import { mapFileSchema } from '../../src/officer/exchange/mapping.ts';

/** Where they stand; a test holds them against the schemas that the tools use. */
export const schemaFolder = 'docs/schemas';

/** What a person or a script writes: what has a default may be left out. */
export const writtenShapes: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(singleFiles).map(([name, schema]) => [name.replace('.yaml', ''), schema])),
  ...folders,
  ...Object.fromEntries(Object.entries(pages).map(([name, schema]) => [`${name}-front-matter`, schema])),
  'bodies-national': rolesFileSchema,
  'bodies-area': bodiesFileSchema,
  'services-row': serviceSchema,
  translation: translationSchema,
  facts: factsSchema,
  journey: journeySchema,
  'import-map': mapFileSchema,
};

/** What a command prints. */
export const printedShapes: Readonly<Record<string, z.ZodType>> = {
  'json-build': buildJson,
  'json-check': checkJson,
  'json-check-host': checkHostJson,
  'json-deadline': deadlineJson,
  'json-doctor': doctorJson,
  'json-explain': explainJson,
  'json-export': exportJson,
  'json-faulty': faultyJson,
  'json-import': importJson,
  'json-new-area': newAreaJson,
  'json-outline': outlineJson,
  'json-pathways': pathwaysJson,
  'json-report-coverage': reportCoverageJson,
  'json-report-law': reportLawJson,
  'json-report-missed-searches': reportMissedJson,
  'json-report-officer': reportOfficerJson,
  'json-report-review': reportReviewJson,
  'json-search': searchJson,
};

/** Every JSON Schema by its file name, as text. */
export function schemaFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(writtenShapes)) files.set(`${name}.schema.json`, asText(schema, 'input'));
  for (const [name, schema] of Object.entries(printedShapes))
    files.set(`${name}.schema.json`, asText(schema, 'output'));
  return files;
}

/** Checks that JSON Schema cannot say (a day that exists, exactly one fact) are left to `check`. */
function asText(schema: z.ZodType, io: 'input' | 'output'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io, target: 'draft-2020-12' }), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(schemaFolder, { recursive: true });
  for (const name of readdirSync(schemaFolder)) rmSync(join(schemaFolder, name));
  const files = schemaFiles();
  for (const [name, text] of files) writeFileSync(join(schemaFolder, name), text);
  console.log(`${files.size} schemas are in ${schemaFolder}.`);
}
