import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedBeside } from '../../domain/search/askedBeside.ts';
import type { Filters } from '../../domain/search/filters.ts';
import { usePack } from '../parts/packContext.ts';
import { NeighbourCard } from './NeighbourCard.tsx';
import { renewInBackground } from './neighbourPack.ts';
import { NeighbourSwitch } from './NeighbourSwitch.tsx';
import type { Neighbour } from './neighboursHere.ts';
import { useNeighbourFound } from './useNeighbourFound.ts';
import { useNeighbourPack } from './useNeighbourPack.ts';

/** What a family asked for, of its own area. */
export interface AskedHere {
  readonly words: string;
  readonly filters: Filters;
  readonly asTyped: boolean;
  /** Id of the place, chosen or named in the words, that distances are from. */
  readonly near: string | undefined;
}

interface Props {
  readonly neighbour: Neighbour;
  readonly asked: AskedHere;
  readonly onChange: () => void;
}

/** The own area's results come first: of a neighbour only the best few, until somebody asks for all. */
const atFirst = 3;
/** Not drawn anew while the own area's results change above it. */
const Card = memo(NeighbourCard);

/** The services of a neighbour for a search, in a group of their own. */
export function NeighbourGroup({ neighbour, asked, onChange }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { view, language } = usePack();
  const [most, setMost] = useState(atFirst);
  const pack = useNeighbourPack(neighbour.id);
  const filters = askedBeside(view.pack.id, asked.filters, asked.near);
  const { found, broken } = useNeighbourFound(
    neighbour.id,
    filters === undefined ? undefined : pack || undefined,
    { words: asked.words, filters: filters ?? {}, asTyped: asked.asTyped },
    most,
  );
  useEffect(() => setMost(atFirst), [asked.words]);
  useEffect(() => {
    if (pack) void renewInBackground(neighbour, language);
  }, [pack, neighbour, language]);
  const area = neighbour.name;
  // Only what stands in one place of the own area is wanted.
  if (filters === undefined) return null;
  if (pack === null)
    return (
      <section className="stack tight">
        <p>{t('neighbourGone', { area })}</p>
        <NeighbourSwitch neighbour={neighbour} isOn={false} onChange={onChange} />
      </section>
    );
  const near = view.places.find(({ id }) => id === asked.near)?.name;
  const total = found?.total ?? 0;
  return (
    <section className="stack tight" aria-labelledby={`in-${neighbour.id}`}>
      <h2 id={`in-${neighbour.id}`}>{t('neighbourGroup', { area })}</h2>
      {pack?.view.pack.madeUp ? <p className="soft">{t('common:madeUp', { area })}</p> : null}
      <p role="status" className="soft">
        {broken ? t('neighbourBroken', { area }) : null}
        {found === undefined && !broken ? t('neighbourSearching', { area }) : null}
        {found && total === 0 ? t('neighbourNothing', { area }) : null}
        {total > 0 ? t('neighbourCount', { area, count: total }) : null}
      </p>
      {total > 0 ? <p className="notice">{t('neighbourNote', { neighbour: area, area: view.pack.name })}</p> : null}
      {pack && found && total > 0 ? (
        <ul className="plain-list stack tight">
          {found.results.map((one) => {
            const service = pack.directory[one.id];
            return service ? (
              <li key={one.id}>
                <Card neighbour={neighbour} pack={pack} service={service} found={one} near={near} />
              </li>
            ) : null;
          })}
        </ul>
      ) : null}
      {found && total > found.results.length ? (
        <p>
          <button type="button" className="button second" onClick={() => setMost(total)}>
            {t('neighbourShowAll', { area, count: total })}
          </button>
        </p>
      ) : null}
      <NeighbourSwitch neighbour={neighbour} isOn onChange={onChange} />
    </section>
  );
}
