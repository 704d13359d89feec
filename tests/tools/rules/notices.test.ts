import { describe, expect, it } from 'vitest';
import { noticesFit } from '../../../src/officer/rules/noticesFit.ts';
import { noticesOver } from '../../../src/officer/rules/noticesOver.ts';
import { smallPack } from '../../make/smallPack.ts';

const withNotices = (notices: string) => smallPack({ 'town/local.yaml': (text) => `${text}notices: [${notices}]\n` });

describe('the notices of an area', () => {
  it('are well where they begin before they end, and name what is closed', () => {
    const pack = withNotices(
      '{ id: a, text: Moved., from: 2026-11-01, until: 2026-11-01 }, { id: b, text: Shut., from: 2026-11-01, until: 2026-12-01, about: [services/swim-club], closed: true }',
    );
    expect(noticesFit.check(pack, '2026-11-01')).toEqual([]);
    expect(noticesOver.check(pack, '2026-11-01')).toEqual([]);
  });

  it('that end before they begin, or shut nothing, are errors', () => {
    const pack = withNotices(
      '{ id: a, text: Moved., from: 2026-11-02, until: 2026-11-01 }, { id: b, text: Shut., from: 2026-11-01, until: 2026-12-01, about: [guides/x], closed: true }',
    );
    expect(noticesFit.check(pack, '2026-11-01').map((one) => one.message)).toEqual([
      'The notice "a" ends on 2026-11-01, before it begins on 2026-11-02.',
      'The notice "b" says closed, and names no service that is.',
    ]);
  });

  it('are told on the day after their last', () => {
    const pack = withNotices('{ id: a, text: Moved., from: 2026-11-01, until: 2026-11-22 }');
    expect(noticesOver.check(pack, '2026-11-22')).toEqual([]);
    expect(noticesOver.check(pack, '2026-11-23').map((one) => one.message)).toEqual([
      'The notice "a" ended on 2026-11-22.',
    ]);
  });

  it('lead to pages that exist', () => {
    const pack = withNotices(
      '{ id: a, text: Moved., from: 2026-11-01, until: 2026-11-22, about: [services/nobody, provisions/speech] }',
    );
    expect(pack.problems.map((one) => one.message)).toEqual([
      'local/local names services/nobody, which does not exist.',
    ]);
  });
});
