import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { letVisitGoOn } from '../../storage/visitGoesOn.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { relativeHref } from '../parts/relativeHref.ts';
import { otherAreas, type OtherArea } from './otherAreasHere.ts';

/** The other areas of this host, in the folders beside this one. The answers on this phone are there too. */
export function OtherAreas() {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const { pathname } = useLocation();
  const { id, visitName } = useJourney();
  const [areas, setAreas] = useState<readonly OtherArea[]>([]);
  useEffect(() => setAreas(otherAreas()), []);
  if (areas.length === 0) return null;
  const address = (area: OtherArea) => {
    const prefix = language !== 'en' && area.languages.includes(language) ? `${language}/` : '';
    // With answers it leads to the first that does not fit there, or to all of them.
    return `${relativeHref(pathname, '/')}../${area.id}/${prefix}${id === undefined ? '' : 'journey/'}`;
  };
  return (
    <section className="stack tight" aria-labelledby="other-areas">
      <h2 id="other-areas">{t('areasTitle')}</h2>
      <p>{t('areasText')}</p>
      <ul className="tiles">
        {areas.map((area) => (
          <li key={area.id}>
            <a
              className="tile"
              href={address(area)}
              onClick={() => {
                if (visitName !== undefined) letVisitGoOn();
              }}
            >
              <strong>{area.name}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
