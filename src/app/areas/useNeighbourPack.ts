import { useEffect, useState } from 'react';
import type { OpenedPack } from '../getPack.ts';
import { usePack } from '../parts/packContext.ts';
import { neighbourPack } from './neighbourPack.ts';

/** The pack of a neighbour: `null` where it is not on this device, `undefined` while it is read or nobody is named. */
export function useNeighbourPack(id: string | undefined): OpenedPack | null | undefined {
  const { language } = usePack();
  const [pack, setPack] = useState<OpenedPack | null>();
  useEffect(() => {
    if (id === undefined) return;
    let here = true;
    void (async () => {
      const found = await neighbourPack(id, language).catch(() => undefined);
      if (here) setPack(found ?? null);
    })();
    return () => {
      here = false;
    };
  }, [id, language]);
  return pack;
}
