import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { DeviceReport } from '../../storage/deviceCheck.ts';
import type { UpdateResult } from '../../storage/putPack.ts';
import { inMegabytes } from '../changes/inMegabytes.ts';
import { longDate, todayInEngland } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { rootUrl } from '../parts/rootUrl.ts';

interface Props {
  readonly report: DeviceReport | undefined;
  readonly onChange: () => Promise<void>;
}

/** The pack in use: which it is, what it cost, the one before it, and another from a file (O-24). */
export function PackOnDevice({ report, onChange }: Props) {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const { pathname } = useLocation();
  const [said, setSaid] = useState('');
  const [isNew, setIsNew] = useState(false);
  const area = view.pack.id;
  const done = async (words: string, changed: boolean) => {
    setSaid(words);
    setIsNew(changed);
    const { noteWhatChanged } = await import('../packUpdate.ts');
    if (changed) await noteWhatChanged(area);
    await onChange();
  };
  const goBack = async () => {
    const { rollBack } = await import('../../storage/rollBack.ts');
    const result = await rollBack(area);
    const isBack = result.outcome === 'rolled-back';
    await done(isBack ? t('wentBack', { version: result.version }) : '', isBack);
  };
  const install = async (file: File | undefined) => {
    if (file === undefined) return;
    const [{ installPack }, { tryNewPack }] = await Promise.all([
      import('../../storage/packInOneFile.ts'),
      import('../search/tryNewPack.ts'),
    ]);
    await tell(await installPack(area, file, { tryPack: tryNewPack }), t('installedCurrent'));
  };
  const tell = async (result: UpdateResult, current: string) => {
    if (result.outcome === 'refused') return done(t('refused', { why: t(`refused_${result.reason}`) }), false);
    const isHere = result.outcome === 'updated' || result.outcome === 'language-added';
    await done(isHere ? t('installed', { version: result.version }) : current, isHere);
  };
  const lookNow = async () => {
    const [{ fetchNewer }, { startAppUpdate }] = await Promise.all([
      import('../packUpdate.ts'),
      import('../appUpdate.ts'),
    ]);
    const root = rootUrl(pathname);
    // A newer release of the app waits above the page until the family takes it.
    await (await startAppUpdate(root))?.check();
    await tell(await fetchNewer(area, root, language), t('lastTry_current'));
  };
  const pack = report?.pack;
  return (
    <section className="stack tight">
      <h2>{t('packTitle')}</h2>
      {pack === undefined ? null : (
        <p>
          {t('packIssue', {
            version: pack.version,
            area: view.pack.name,
            issued: longDate(pack.issued, language, false),
            stored: longDate(todayInEngland(new Date(pack.storedOn)), language, false),
          })}{' '}
          {t('dataCost', { size: inMegabytes(pack.wire) })}
        </p>
      )}
      <p>
        <button type="button" className="button second" onClick={() => void lookNow()}>
          {t('lookNow')}
        </button>
      </p>
      {report?.previous ? (
        <div className="stack tight">
          <p>{t('goBackText')}</p>
          <p>
            <button type="button" className="button second" onClick={() => void goBack()}>
              {t('goBack')}
            </button>
          </p>
        </div>
      ) : null}
      <div className="field">
        <h3>
          <label htmlFor="pack-file">{t('installFile')}</label>
        </h3>
        <p className="soft" id="pack-file-hint">
          {t('installFileText')}
        </p>
        <input
          id="pack-file"
          type="file"
          accept=".json,application/json"
          className="input"
          aria-describedby="pack-file-hint"
          onChange={(event) => void install(event.target.files?.[0])}
        />
      </div>
      <p role="status">{said}</p>
      {isNew ? (
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('showIt')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
