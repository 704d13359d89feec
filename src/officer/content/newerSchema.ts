import { schemaNow } from '../../domain/pack/schema/pack.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { ContentFolder } from './contentFolder.ts';
import { schemaOf } from './migrations.ts';

/** A pack that was written for a later release is not read at all: half understood it could say something wrong. */
export function newerSchema(folder: ContentFolder): Problem | undefined {
  const schema = schemaOf(folder);
  if (schema === undefined || schema <= schemaNow) return undefined;
  return {
    level: 'error',
    code: 'schema-newer',
    message: `This pack was written for a later release (schema ${schema}); this release reads schemas 1 to ${schemaNow}.`,
    tip: 'Bring this project up to date, then run npm ci and npm run app. Or go back to the pack as it was before.',
    place: { file: folder.name === '.' ? 'pack.yaml' : `${folder.name}/pack.yaml` },
  };
}
