import { useTranslation } from 'react-i18next';
import type { OutcomeChange } from '../../domain/duty/changeShape.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Directory, PackView } from '../../domain/pack/view.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';
import type { ChangeList } from './changeRecord.ts';

/** What each newer pack changed, the newest first, a sentence each. */
export function ChangeLines({ lists }: { lists: readonly ChangeList[] }) {
  const { t } = useTranslation(['pages', 'results']);
  const { view, directory, language } = usePack();
  const say = useSay();
  const sentence = (change: OutcomeChange) => {
    const named = namedNow(change, view, directory);
    const value = (text: string | undefined) => {
      if (text === undefined) return '';
      if (change.kind === 'duty-strength') return t(`results:${text as 'must' | 'should' | 'may'}`);
      if (change.kind.startsWith('date')) return longDate(text, language);
      // A number does not break at the end of a line.
      return change.kind.startsWith('phone') ? text.replaceAll(' ', '\u00a0') : text;
    };
    const name = named === undefined ? change.name : say(named);
    return t(`change_${change.kind}`, { name, before: value(change.before), after: value(change.after) });
  };
  return (
    <>
      {[...lists].reverse().map((list) => (
        <div key={list.version} className="stack tight">
          <p className="soft">{t('changesSince', { date: longDate(list.issued, language, false) })}</p>
          <ul>
            {list.changes.map((change) => (
              <li key={`${change.kind} ${change.about}`}>{sentence(change)}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Its name in the pack in use, which carries the translations; nothing when it is there no longer. */
function namedNow({ about }: OutcomeChange, view: PackView, directory: Directory): Text | undefined {
  const [kind, id = ''] = about.split('/');
  if (kind === 'roles') return view.roles[id]?.body?.name ?? view.roles[id]?.name;
  if (kind === 'timescales') return view.timescales[id]?.title;
  if (kind === 'routes') return view.routes[id]?.name;
  if (kind === 'letters') return view.letters[id]?.title;
  if (kind === 'contacts') return view.contacts[id]?.name;
  return kind === 'services' ? directory[id]?.name : undefined;
}
