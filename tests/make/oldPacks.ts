import { smallFiles } from './smallPack.ts';

/**
 * Packs as they were written for earlier schemas, in small. Taken from this project's own history: the fields and the way
 * of writing are those of the first commits, whose schema 1 still had notes at each requirement.
 */
export const oldPacks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'schema 1, as first written: a note at each requirement, in blocks': {
    ...smallFiles,
    'nation/requirements.yaml': `# What law and the SEND Code expect a local offer to hold. \`coverage\` names what answers it.
requirements:
  - id: lo-act-30-1a
    text: Shows the help for under-25s with SEND that the council expects inside its own area.
    kind: must
    ref: CFA s30(1)(a)
    coverage: ["service.area=in"]
    url: "https://www.legislation.gov.uk/ukpga/2014/6/section/30"
    confidence: verified
  - id: lo-act-30-3
    text: Help for adult life takes in paid work, a home of one's own and a part in the community.
    kind: must
    ref: CFA s30(3)
    coverage:
      - adulthood.employment
      - adulthood.housing
    url: "https://www.legislation.gov.uk/ukpga/2014/6/section/30"
    confidence: verified
`,
  },
  'schema 1, written in one line, a mail link that brings words along': {
    ...smallFiles,
    'nation/requirements.yaml': `requirements:
  - { id: lo-s2-15a, text: The area's SENDIASS., kind: must, ref: Sch 2 para 15(a), coverage: [sendiass], confidence: verified }
  - { id: lo-s2-22, text: Says how mediation works., kind: must, ref: Sch 2 para 22, confidence: verified, coverage: [] }
`,
    'town/services.csv': smallFiles['town/services.csv']!.replace(
      'swim@town.example.org',
      'mailto:swim@town.example.org?subject=Swim',
    ),
    'town/local.yaml': smallFiles['town/local.yaml']!.replace(
      'https://town.example.org/travel',
      'mailto:travel@town.example.org?subject=Travel&cc=x@y.example.org',
    ),
  },
  'schema 1 without notes, as areas wrote it until the number rose': { ...smallFiles },
};
