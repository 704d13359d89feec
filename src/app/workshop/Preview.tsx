import { useEffect, useRef, useState } from 'react';
import type { Summary } from '../../worker/workshopCalls.ts';
import { openPhoneFrame, type PhoneFrame } from './phoneFrame.tsx';
import type { Workshop } from './useWorkshop.ts';
import { useTranslation } from 'react-i18next';
import { usePack } from '../parts/packContext.ts';

interface Props {
  readonly workshop: Workshop;
  readonly summary: Summary;
  /** The service asked for elsewhere on the page. */
  readonly shown: string | undefined;
}

/** The pack on the bench as a family will see it on a phone: a service's page, and the search. */
export function Preview({ workshop, summary, shown }: Props) {
  const { i18n } = useTranslation();
  const { today } = usePack();
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<PhoneFrame | undefined>(undefined);
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const { get, turn } = workshop;
  const first =
    shown ?? summary.changes.items.flatMap((one) => (one.how === 'added' || one.how === 'changed' ? one.id : []))[0];
  useEffect(() => {
    if (place.current === null) return;
    const opened = openPhoneFrame(place.current, { words: i18n, today, get });
    frame.current = opened;
    return () => {
      frame.current = undefined;
      opened.close();
    };
  }, [i18n, today, get, turn]);
  useEffect(() => {
    if (first === undefined) return;
    const { current } = frame;
    void (async () => {
      const isThere = await current?.showService(first);
      setSaid(isThere === false ? 'It can be shown when the errors in its row are corrected.' : '');
    })();
  }, [first, turn]);
  const search = async () => {
    setSaid('');
    const count = await frame.current?.search(words);
    setSaid(count === undefined ? 'The pack cannot be searched yet.' : `${count} results for “${words}”.`);
  };
  return (
    <section className="stack tight" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        5. As a family will see it
      </h2>
      <form
        className="search-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <div className="field">
          <label htmlFor="preview-words">Search the new pack in a family’s words</label>
          <input
            id="preview-words"
            type="search"
            className="input"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <button type="submit" className="button">
          Search
        </button>
      </form>
      <p role="status" className="soft">
        {said}
      </p>
      <div className="phone-frame" role="region" aria-label="Preview on a phone" ref={place} />
    </section>
  );
}
