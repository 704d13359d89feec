import { useTranslation } from 'react-i18next';
import type { Journey } from '../../storage/kept.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';

/** Which answers these are: the name the family gave them, or their day; and what they are about. */
export function WhichJourney({ journey, heading: Heading }: { journey: Journey; heading: 'h2' | 'h3' }) {
  const { t } = useTranslation('questions');
  const { view, language } = usePack();
  const say = useSay();
  const about = journey.pathways
    .flatMap((id) => (Object.hasOwn(view.pathways, id) ? [say(view.pathways[id]!.name)] : []))
    .join(', ');
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(journey.name) && !Number.isNaN(Date.parse(journey.name));
  return (
    <>
      <Heading>{isDated ? t('journeyName', { date: longDate(journey.name, language, false) }) : journey.name}</Heading>
      <p className="soft">{about}</p>
    </>
  );
}
