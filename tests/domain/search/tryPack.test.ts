import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed } from '../../../src/domain/pack/wordless.ts';
import { guideFrontSchema, letterFrontSchema } from '../../../src/domain/pack/schema/page.ts';
import { pathwaySchema, questionSchema } from '../../../src/domain/pack/schema/pathway.ts';
import { contactSchema, roleSchema } from '../../../src/domain/pack/schema/people.ts';
import { termSchema } from '../../../src/domain/pack/schema/pack.ts';
import { dutySchema, provisionSchema } from '../../../src/domain/pack/schema/provision.ts';
import { routeSchema } from '../../../src/domain/pack/schema/route.ts';
import { serviceSchema } from '../../../src/domain/pack/schema/service.ts';
import { timescaleSchema } from '../../../src/domain/pack/schema/timescale.ts';
import { searchFrom } from '../../../src/domain/search/searchFiles.ts';
import { tryPack, type PackTexts } from '../../../src/domain/search/tryPack.ts';
import { withPieces } from '../../../src/domain/pack/withPieces.ts';
import { packFiles } from '../../../src/officer/publish/packFiles.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { smallPack } from '../../make/smallPack.ts';

type Json = ReturnType<typeof JSON.parse>;
type Parsed = { core: Json; services: Json[]; search: Json };
const today = '2026-11-22';

function textsOf(pack: Parameters<typeof packFiles>[0]): PackTexts {
  const { manifest, files } = packFiles(pack);
  const of = (kind: string) => manifest.files.filter((file) => file.kind === kind).map((file) => files.get(file.path)!);
  return { core: of('core')[0]!, pieces: of('pieces'), services: of('services'), search: of('search') };
}

const small = textsOf(smallPack());
const spoilt = (spoil: (pack: Parsed) => void): PackTexts => {
  const parsed = {
    core: withPieces(
      JSON.parse(small.core),
      small.pieces.map((one) => JSON.parse(one)),
    ) as Json,
    services: small.services.map((one) => JSON.parse(one)),
    search: searchFrom(small.search),
  };
  spoil(parsed);
  return {
    core: JSON.stringify(parsed.core),
    pieces: [],
    services: parsed.services.map((one) => JSON.stringify(one)),
    search: [JSON.stringify(parsed.search)],
  };
};

describe('a newer pack is used once before a family does', () => {
  it('the example area, as built, does all it should', () => {
    const pack = loadPack('content/merrowdale');
    if (!('view' in pack)) throw new Error('no pack');
    expect(tryPack(textsOf(pack), today)).toEqual([]);
  });

  it('the smallest area does too', () => {
    expect(tryPack(small, today)).toEqual([]);
  });

  it.each<[string, (pack: Parsed) => void, string]>([
    ['no list of duties', ({ core }) => delete core.provisions.speech.duties, 'TypeError'],
    ['no provisions at all', ({ core }) => delete core.provisions, 'TypeError'],
    ['a role that nobody wrote', ({ core }) => delete core.roles.council, 'names roles/council'],
    ['a time limit that is gone', ({ core }) => delete core.timescales.decision, 'names timescales/decision'],
    ['a duty without a sentence', ({ core }) => delete core.provisions.speech.duties[0].what, 'speech-council what'],
    ['a provision without a name', ({ core }) => (core.provisions.speech.name = ''), 'provisions/speech name'],
    ['a question that asks nothing', ({ core }) => delete core.pathways.late.questions[1].ask, 'questions/stage ask'],
    ['a service without a name', ({ services }) => delete services[0]['talk-club'].name, 'services/talk-club name'],
    ['a service the search still names', ({ services }) => delete services[0]['talk-club'], 'names services/talk-club'],
    ['an index of other words', ({ search }) => search.words.little.push('plan'), 'other words'],
    ['an index of an older search', ({ search }) => (search.index.stamp = '1'), 'another version'],
    ['an index that finds nothing', ({ search }) => (search.index.records = []), 'finds nothing'],
    ['no index', ({ search }) => delete search.index, 'another version'],
  ])('%s is seen', (_, spoil, told) => {
    expect(tryPack(spoilt(spoil), today).join('; ')).toContain(told);
  });

  it('a file that is no JSON is seen', () => {
    expect(tryPack({ ...small, core: '<html>' }, today)[0]).toContain('SyntaxError');
  });

  it('asks of no piece what its schema lets be left out: a right pack is never refused', () => {
    const schemas = {
      provisions: provisionSchema,
      duties: dutySchema,
      routes: routeSchema,
      timescales: timescaleSchema,
      pathways: pathwaySchema,
      questions: questionSchema,
      guides: guideFrontSchema,
      letters: letterFrontSchema,
      contacts: contactSchema,
      roles: roleSchema,
      terms: termSchema,
      services: serviceSchema,
    };
    for (const [kind, fields] of Object.entries(printed)) {
      const schema = z.toJSONSchema(schemas[kind as keyof typeof schemas], { unrepresentable: 'any', io: 'input' });
      for (const field of fields) expect(schema.required, `${kind} ${field}`).toContain(field);
    }
  });
});
