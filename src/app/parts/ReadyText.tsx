import { useTranslation } from 'react-i18next';
import { longDate } from './dates.ts';

const words = { getting: 'gettingReady', ready: 'ready', not: 'notReady' } as const;

interface Props {
  /** Absent on the built page: nothing has been asked yet. */
  readonly state?: keyof typeof words | undefined;
  readonly language: string;
  readonly issued: string;
}

/** Of when the guide is, and whether it works with no signal. Keeps room for the longest of its words: the page below never jumps. */
export function ReadyText({ state, language, issued }: Props) {
  const { t } = useTranslation();
  const said = (one: keyof typeof words) => t(words[one]).replace(/…?$/, (end) => end || t('stop'));
  const from = `${t('informationFrom', { date: longDate(issued, language, false) })}${t('stop')}`;
  const all = [said('getting'), said('ready'), said('not')];
  const longest = all.reduce((one, other) => (other.length > one.length ? other : one));
  return (
    <p className="ready" data-ready={state && (state === 'ready' ? 'yes' : 'no')}>
      <span className={state === 'ready' ? 'ready-dot yes' : 'ready-dot'} aria-hidden="true" />
      <span className="room">
        <span>
          {from}
          {state === undefined ? null : <strong> {said(state)}</strong>}
        </span>
        <span className="room-kept" data-from={from} data-longest={` ${longest}`} aria-hidden="true" />
      </span>
    </p>
  );
}
