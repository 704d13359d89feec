import { NeighbourGroup, type AskedHere } from './NeighbourGroup.tsx';
import { NeighbourSwitch } from './NeighbourSwitch.tsx';
import { useNeighbours } from './useNeighbours.ts';

/** Beneath the own area's results: what the neighbours that are switched on have, and the offer to switch one on. */
export function NeighbourServices({ asked }: { asked: AskedHere }) {
  const { neighbours = [], chosen, look } = useNeighbours();
  return neighbours.map((one) =>
    chosen.includes(one.id) ? (
      <NeighbourGroup key={one.id} neighbour={one} asked={asked} onChange={look} />
    ) : (
      <NeighbourSwitch key={one.id} neighbour={one} isOn={false} onChange={look} />
    ),
  );
}
