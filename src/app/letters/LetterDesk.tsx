import { useTranslation } from 'react-i18next';
import type { Letter } from '../../domain/pack/schema/page.ts';
import { longDate } from '../parts/dates.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { useInMemory } from '../parts/useInMemory.ts';
import { readDays, type TypedDays } from '../timescales/readDays.ts';
import { Envelope } from './Envelope.tsx';
import { fillLetter, fillSlots, slotsOf } from './fillLetter.ts';
import { LetterDetails } from './LetterDetails.tsx';
import { LetterEditor } from './LetterEditor.tsx';
import { LetterTakeAway } from './LetterTakeAway.tsx';
import { shownLetter, type OwnWords } from './ownWords.ts';
import { addressee, daysWanted, slotValue, type TypedDetails } from './slotValue.ts';

interface LetterProps {
  readonly id: string;
  readonly letter: Letter;
}

/** Where a letter is written: details, the text, and the ways to take it away. */
export function LetterDesk({ id, letter }: LetterProps) {
  const { t } = useTranslation('pages');
  const { view, today } = usePack();
  const journey = useJourney();
  // Another family's visit or journey never finds these words again.
  const family = `${journey.visitName ?? ''}|${journey.id ?? ''}`;
  const [typed, setTyped] = useInMemory<TypedDetails>(`${family}|names`, {});
  const [typedDays, setTypedDays] = useInMemory<TypedDays>(`${family}|days`, {});
  const [withLaw, setWithLaw] = useInMemory(`${family}|${id}|law`, true);
  const [own, setOwn] = useInMemory<OwnWords | undefined>(`${family}|${id}|words`, undefined);

  const slots = slotsOf(letter);
  const wanted = daysWanted(view, slots);
  const known = journey.state?.facts ?? {};
  const { facts } = readDays(wanted, typedDays, known);
  const valueOf = slotValue({ view, letter, typed, facts, today });
  const filled = fillLetter(letter.body, valueOf, withLaw);
  const text = shownLetter(own, filled);
  const subject = fillSlots(letter.subject, valueOf);
  const to = addressee(view, letter.to);
  const copies = letter.copyTo.map((role) => addressee(view, role));
  // On paper, and in a file, the letter says to whom it goes, the day and what it is about, in English like the rest.
  const head = [
    t('letterTo', { who: [to.name, to.address ?? ''].filter(Boolean).join(', '), lng: 'en' }),
    ...copies.map(({ name }) => t('letterCopy', { who: name, lng: 'en' })),
    ...(today ? [longDate(today, 'en', false)] : []),
    t('letterSubject', { subject, lng: 'en' }),
  ];
  const onPaper = `${head.join('\n')}\n\n${text}`;
  return (
    <>
      <div className="stack no-print">
        <LetterDetails
          slots={slots}
          typed={typed}
          onType={setTyped}
          days={wanted}
          typedDays={typedDays}
          onDays={setTypedDays}
          known={known}
        />
        <Envelope letter={letter} subject={subject} />
        {letter.body.some((block) => 'law' in block) ? (
          <label className="choice" htmlFor="with-law">
            <input
              id="with-law"
              type="checkbox"
              checked={withLaw}
              onChange={(event) => setWithLaw(event.target.checked)}
            />
            <span>{t('letterLaw')}</span>
          </label>
        ) : null}
        <LetterEditor filled={filled} own={own} onChange={setOwn} />
        <LetterTakeAway
          name={id}
          text={text}
          onPaper={onPaper}
          subject={subject}
          to={to.email}
          copyTo={copies.flatMap(({ email }) => email ?? [])}
        />
      </div>
      <div className="letter only-print" lang="en" dir="ltr">
        {onPaper}
      </div>
    </>
  );
}
