import { afterEach, expect, it } from 'vitest';
import { overlayOf } from '../../../src/officer/content/overlays.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { DamagedContent } from '../../make/damagedContent.ts';

let content = new DamagedContent();
afterEach(() => {
  content.remove();
  content = new DamagedContent();
});

const file = 'england/provisions/ehc-needs-assessment.yaml';
const piece = 'provisions/ehc-needs-assessment';
const plain = 'plain';
const law = 'duties.ehc-needs-assessment-plan-late.what';
const ours = new Set([plain, law]);

function urdu() {
  const pack = loadPack(content.area);
  if (!('view' in pack)) throw new Error('the pack does not load');
  const { overlay, problems } = overlayOf(pack, 'ur');
  return {
    texts: overlay[piece] ?? {},
    stale: problems.filter((one) => one.code === 'translation-stale' && ours.has(one.message.split(':')[0] ?? '')),
  };
}

it('a translation of what the English still says is shown', () => {
  const { texts, stale } = urdu();
  expect(stale).toEqual([]);
  expect(texts[plain]?.stale).toBeUndefined();
  expect(texts[law]?.text).toMatch(/20/);
});

it('where the English changed, law falls back to English and the rest says it may be out of date', () => {
  content.replace(file, /\nplain: (>-\n +)?/, '\nplain: $1Now ');
  content.replace(file, /(id: ehc-needs-assessment-plan-late\n[^]*?\n +what: (?:>-\n +)?)/, '$1Now ');
  const { texts, stale } = urdu();
  expect(texts[plain]?.stale).toBe(true);
  expect(texts[law]).toBeUndefined();
  expect(stale.map((one) => one.message.split(':')[0])).toEqual([plain, law]);
  expect(stale[0]?.place).toMatchObject({ file: expect.stringMatching(/ehc-needs-assessment\.ur\.yaml$/) as string });
});
