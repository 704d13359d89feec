import { useTranslation } from 'react-i18next';
import { usePack } from '../parts/packContext.ts';
import { NeighbourSwitch } from './NeighbourSwitch.tsx';
import type { Neighbour } from './neighboursHere.ts';
import { useNeighbourPack } from './useNeighbourPack.ts';
import { useNeighbours } from './useNeighbours.ts';

/** In the settings: which areas across the border are shown besides the own. */
export function NeighbourChoices() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const { neighbours = [], chosen, look } = useNeighbours();
  if (neighbours.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="neighbours">
      <h2 id="neighbours">{t('neighboursTitle')}</h2>
      <p>{t('neighboursText', { area: view.pack.name })}</p>
      {neighbours.map((one) =>
        chosen.includes(one.id) ? (
          <Chosen key={one.id} neighbour={one} onChange={look} />
        ) : (
          <NeighbourSwitch key={one.id} neighbour={one} isOn={false} onChange={look} />
        ),
      )}
    </section>
  );
}

function Chosen({ neighbour, onChange }: { neighbour: Neighbour; onChange: () => void }) {
  const { t } = useTranslation('pages');
  const pack = useNeighbourPack(neighbour.id);
  const area = neighbour.name;
  return (
    <div className="stack tight">
      {pack ? <p>{t('neighbourOn', { area })}</p> : null}
      {pack === null ? <p>{t('neighbourGone', { area })}</p> : null}
      <NeighbourSwitch neighbour={neighbour} isOn={pack !== null} onChange={onChange} />
    </div>
  );
}
