import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actsOf, claimsThat, lawClaims, type ClaimFilter, type LawClaim } from '../../domain/pack/lawClaims.ts';
import { LawBlock } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { PageLinks } from './PageLinks.tsx';

/** How many claims show at once: the whole list is long, and a cheap phone draws it slowly. */
const atOnce = 40;
const oldAfterDays = 90;
const shows = ['unchecked', 'old', 'all'] as const;
type Show = (typeof shows)[number];

/** The fact-checker's view: every claim of law with its source, the day it was read, how sure we are, and where it is used. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, today } = usePack();
  const [show, setShow] = useState<Show>('unchecked');
  const [act, setAct] = useState('');
  const [most, setMost] = useState(atOnce);
  const all = useMemo(() => lawClaims(view), [view]);
  const acts = useMemo(() => actsOf(all), [all]);
  const filter: ClaimFilter = {
    unchecked: show === 'unchecked',
    olderThanDays: show === 'old' ? oldAfterDays : undefined,
    act,
  };
  const claims = claimsThat(all, filter, today ?? view.pack.issued);
  const words: Record<Show, string> = {
    unchecked: t('lawUnchecked'),
    old: t('lawOld', { count: oldAfterDays }),
    all: t('lawAll'),
  };
  return (
    <Page title={t('lawTitle')}>
      <p className="lede">{t('lawText')}</p>
      <div className="field">
        <label htmlFor="law-show">{t('lawShow')}</label>
        <select
          id="law-show"
          className="input"
          value={show}
          onChange={({ target }) => setShow(shows.find((one) => one === target.value) ?? 'all')}
        >
          {shows.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="law-act">{t('lawAct')}</label>
        <select id="law-act" className="input" value={act} onChange={({ target }) => setAct(target.value)}>
          <option value="">{t('lawEvery')}</option>
          {acts.map((one) => (
            <option key={one.act} value={one.act} lang="en">
              {one.act} ({one.count})
            </option>
          ))}
        </select>
      </div>
      <p role="status">{t('lawCount', { count: claims.length })}</p>
      <ul className="plain-list stack">
        {claims.slice(0, most).map((claim) => (
          <Claim key={`${claim.page} ${claim.part}`} claim={claim} />
        ))}
      </ul>
      {claims.length > most ? (
        <p>
          <button type="button" className="button second" onClick={() => setMost(claims.length)}>
            {t('lawMore', { total: claims.length })}
          </button>
        </p>
      ) : null}
    </Page>
  );
}

function Claim({ claim }: { claim: LawClaim }) {
  const { t } = useTranslation('pages');
  return (
    <li className="card" lang="en" dir="ltr">
      <p>
        <PageLinks pages={[claim.page]} />
        {claim.part === '' ? null : <small className="soft long-word"> {claim.part}</small>}
      </p>
      <p>
        <strong>{t('lawFamilies', { lng: 'en' })}:</strong> {claim.says}
      </p>
      <LawBlock says={claim.lawSays} law={claim.law} />
      {claim.usedBy.length > 0 ? (
        <p className="soft">
          {t('lawUsedBy', { lng: 'en' })}: <PageLinks pages={claim.usedBy} />
        </p>
      ) : null}
    </li>
  );
}
