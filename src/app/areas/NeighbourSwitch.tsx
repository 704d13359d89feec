import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalReason } from '../../storage/packSource.ts';
import { inMegabytes } from '../changes/inMegabytes.ts';
import { usePack } from '../parts/packContext.ts';
import { forgetNeighbour } from './neighbourPack.ts';
import type { Neighbour } from './neighboursHere.ts';

interface Props {
  readonly neighbour: Neighbour;
  readonly isOn: boolean;
  /** After the family chose otherwise. */
  readonly onChange: () => void;
}

type State =
  | { readonly at: 'asks' | 'finds-out' | 'fetches' }
  | { readonly at: 'costs'; readonly bytes: number }
  | { readonly at: 'refused'; readonly why: RefusalReason };

const storage = () => import('../../storage/neighbours.ts');

/** Whether a neighbour's services are shown: never by itself, and what it costs is said first. */
export function NeighbourSwitch({ neighbour, isOn, onChange }: Props) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const [state, setState] = useState<State>({ at: 'asks' });
  const said = useRef<HTMLParagraphElement>(null);
  const area = neighbour.name;
  // The button that was pressed is gone: whoever goes by keyboard or ear is led to what stands there now.
  useEffect(() => {
    if (state.at === 'costs' || state.at === 'refused') said.current?.focus();
  }, [state]);
  const switchOn = async () => {
    setState({ at: 'fetches' });
    const why = await (await storage()).showNeighbour(neighbour, language);
    forgetNeighbour(neighbour.id);
    setState(why === undefined ? { at: 'asks' } : { at: 'refused', why });
    if (why === undefined) onChange();
  };
  const findOut = async () => {
    setState({ at: 'finds-out' });
    const cost = await (await storage()).neighbourCost(neighbour, language);
    if (typeof cost === 'string') setState({ at: 'refused', why: cost });
    else if (cost === 0) await switchOn();
    else setState({ at: 'costs', bytes: cost });
  };
  const switchOff = async () => {
    await (await storage()).hideNeighbour(neighbour);
    forgetNeighbour(neighbour.id);
    onChange();
  };
  if (isOn)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => void switchOff()}>
          {t('neighbourOff', { area })}
        </button>
      </p>
    );
  const button = (label: string, onClick: () => void, second = true) => (
    <button type="button" className={second ? 'button second' : 'button'} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="stack tight">
      {state.at === 'asks' ? null : (
        <p ref={said} tabIndex={-1} role="status">
          {state.at === 'finds-out' ? t('neighbourAsking') : null}
          {state.at === 'fetches' ? t('neighbourGetting', { area }) : null}
          {state.at === 'costs' ? t('neighbourCosts', { area, size: inMegabytes(state.bytes) }) : null}
          {state.at === 'refused' ? t('neighbourRefused', { area, why: t(`refused_${state.why}`) }) : null}
        </p>
      )}
      {state.at === 'asks' || state.at === 'refused' ? (
        <p>{button(t('neighbourAdd', { area }), () => void findOut())}</p>
      ) : null}
      {state.at === 'costs' ? (
        <p className="row">
          {button(t('getNow'), () => void switchOn(), false)} {button(t('notNow'), () => setState({ at: 'asks' }))}
        </p>
      ) : null}
    </div>
  );
}
