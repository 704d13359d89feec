import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, ImportChoice, PreviewLine } from '../../storage/backup.ts';
import { Radios } from '../../ui/Radios.tsx';
import { longDate, todayInEngland } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { WhichJourney } from './WhichJourney.tsx';

const storage = () => import('../../storage/visit.ts');
const copies = () => import('../../storage/backup.ts');

interface Found {
  readonly backup: Backup;
  readonly lines: readonly PreviewLine[];
}

/** Opens a family's copy: first shows what it would do, and does it when told to (O-19). */
export function OpenCopy({ onBrought }: { onBrought: () => Promise<void> }) {
  const { t } = useTranslation(['pages', 'errors']);
  const [found, setFound] = useState<Found | undefined>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const look = async (file: File | undefined) => {
    setFound(undefined);
    setSaid('');
    if (!file) return;
    const { previewImport, readBackup } = await copies();
    const read = await readBackup(await file.text());
    if ('fault' in read) return setSaid(t(`errors:fileFault_${read.fault}`));
    const lines = await previewImport(read.backup, (await storage()).currentJourneys());
    if (lines.length === 0) return setSaid(t('fileEmpty'));
    if (lines.every(({ state }) => state === 'same')) return setSaid(t('fileNothingNew'));
    setFound({ backup: read.backup, lines });
  };
  const close = (says: string) => {
    setFound(undefined);
    setSaid(says);
    if (field.current === null) return;
    // So that the same file can be chosen again.
    field.current.value = '';
    field.current.focus();
  };
  const bring = async (choices: Readonly<Record<string, ImportChoice>>) => {
    if (found === undefined) return;
    await (await copies()).importBackup(found.backup, choices, (await storage()).currentJourneys());
    const { noteCopied } = await import('../../storage/copies.ts');
    await noteCopied(found.lines.flatMap(({ state, theirs }) => (state === 'differs' ? [] : [theirs.id])));
    close(t('openedFile'));
    await onBrought();
  };
  return (
    <>
      <div className="field">
        <label htmlFor="open-file">{t('openFile')}</label>
        <input
          ref={field}
          id="open-file"
          type="file"
          accept=".json,application/json"
          className="input"
          onChange={(event) => void look(event.target.files?.[0])}
        />
      </div>
      {found ? <Preview found={found} onBring={bring} onLeave={() => close(t('fileLeft'))} /> : null}
      <p role="status">{said}</p>
    </>
  );
}

interface PreviewProps {
  readonly found: Found;
  readonly onBring: (choices: Readonly<Record<string, ImportChoice>>) => Promise<void>;
  readonly onLeave: () => void;
}

/** A line for each journey of the file: added, there already, or different, and then what is to be kept. */
function Preview({ found, onBring, onLeave }: PreviewProps) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  const [choices, setChoices] = useState<Readonly<Record<string, ImportChoice>>>({});
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const day = (date: string) => dayFromFile(date, language);
  return (
    <section className="stack" aria-labelledby="file-holds">
      <h2 id="file-holds" ref={head} tabIndex={-1}>
        {t('fileHolds')}
      </h2>
      <p>{t('fileMade', { date: day(found.backup.madeOn), count: found.lines.length })}</p>
      <ul className="plain-list stack">
        {found.lines.map((line) => (
          <li key={line.theirs.id} className="card stack tight">
            <WhichJourney journey={line.theirs} heading="h3" />
            <p>{t('fileBegun', { begun: day(line.theirs.startedOn), changed: day(line.theirs.changedOn) })}</p>
            <Deed
              line={line}
              chosen={choices[line.theirs.id] ?? 'keep-both'}
              onChoose={(choice) => setChoices({ ...choices, [line.theirs.id]: choice })}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button" onClick={() => void onBring(choices)}>
          {t('fileBring')}
        </button>
        <button type="button" className="button second" onClick={onLeave}>
          {t('fileLeave')}
        </button>
      </div>
    </section>
  );
}

interface DeedProps {
  readonly line: PreviewLine;
  readonly chosen: ImportChoice;
  readonly onChoose: (choice: ImportChoice) => void;
}

/** What bringing it in does to this journey. */
function Deed({ line: { theirs, mine, state }, chosen, onChoose }: DeedProps) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  if (mine === undefined || state !== 'differs')
    return (
      <p>
        <strong>{t(`fileIs_${state}`)}</strong>
      </p>
    );
  const changed = { 'keep-both': theirs, 'keep-mine': mine, 'take-theirs': theirs };
  return (
    <fieldset className="stack tight">
      <legend>
        <strong>{t('fileIs_differs')}</strong>
      </legend>
      <Radios
        name={`keep-${theirs.id}`}
        type="radio"
        choices={(['keep-both', 'keep-mine', 'take-theirs'] as const).map((value) => ({
          value,
          label: t(`fileDo_${value}`, { date: dayFromFile(changed[value].changedOn, language) }),
        }))}
        chosen={[chosen]}
        onChange={([value]) => onChoose(value as ImportChoice)}
      />
    </fieldset>
  );
}

/** A file may say anything where a day should stand: then its own words are shown. */
function dayFromFile(text: string, language: string): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? text : longDate(todayInEngland(moment), language, false);
}
