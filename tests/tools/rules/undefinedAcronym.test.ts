import { expect, it } from 'vitest';
import { undefinedAcronym } from '../../../src/officer/rules/undefinedAcronym.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function saying(sentence: string) {
  return smallPack({ 'nation/provisions/speech.yaml': (text) => text.replace('Help with talking.', `"${sentence}"`) });
}

it('finds an acronym that the glossary does not hold, once a piece', () => {
  expect(undefinedAcronym.check(saying('The DCO helps. Ask the DCO.'), today)).toMatchObject([
    { message: 'provisions/speech: "DCO" is not in the glossary.', place: { line: 3 } },
  ]);
});

it.each([
  ['the glossary names it under `also`', 'Two EHCPs and one EHCP.'],
  ['it has two letters', 'The GP knows.'],
  ['everybody knows it', 'Ask for a PDF.'],
  ['it is spelled out beside it', 'Ask the designated clinical officer (DCO).'],
  ['it is part of a web address', 'See GOV.UK.'],
  ["it is a court's number", 'The case is [2014] EWHC 7.'],
  ['it is a word to send', 'Text HELP to us.'],
])('takes an acronym when %s', (_why, sentence) => {
  expect(undefinedAcronym.check(saying(sentence), today)).toEqual([]);
});

it('takes the name of a national contact', () => {
  const pack = smallPack({
    'nation/contacts.yaml': (text) => text.replace('name: The Ombudsman', 'name: LGSCO'),
    'nation/provisions/speech.yaml': (text) => text.replace('Help with talking.', 'Write to LGSCO.'),
  });
  expect(undefinedAcronym.check(pack, today)).toEqual([]);
});
