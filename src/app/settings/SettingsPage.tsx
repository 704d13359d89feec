import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { readSettings, writeSettings, type TextSize, type Theme } from '../../storage/settings.ts';
import { Radios } from '../../ui/Radios.tsx';
import { NeighbourChoices } from '../areas/NeighbourChoices.tsx';
import { OtherAreas } from '../areas/OtherAreas.tsx';
import { Go } from '../parts/Go.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

const sizes: readonly TextSize[] = ['usual', 'large', 'largest'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Settings of how it looks, kept on this device and applied before the first paint, and the counting of missed searches. */
export function Screen() {
  const { t } = useTranslation('pages');
  const [size, setSize] = useState<TextSize>('usual');
  const [theme, setTheme] = useState<Theme>('system');
  const [Missed, setMissed] = useState<ComponentType>();
  const [asks, setAsks] = useState(false);
  const to = useAddresses();
  useEffect(() => {
    void import('../search/MissedSearches.tsx').then(({ MissedSearches }) => setMissed(() => MissedSearches));
    const kept = readSettings();
    setSize(kept.textSize ?? 'usual');
    setTheme(kept.theme ?? 'system');
    setAsks(kept.askFirst === 'yes');
  }, []);
  const chooseSize = (textSize: TextSize) => {
    setSize(textSize);
    writeSettings({ textSize });
    document.documentElement.dataset.text = textSize;
  };
  const chooseTheme = (next: Theme) => {
    setTheme(next);
    writeSettings({ theme: next });
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  const chooseData = (isToAsk: boolean) => {
    setAsks(isToAsk);
    writeSettings({ askFirst: isToAsk ? 'yes' : undefined });
  };
  return (
    <Page title={t('settingsTitle')}>
      <OtherAreas />
      <NeighbourChoices />
      <p>{t('settingsText')}</p>
      <fieldset className="stack tight">
        <legend>
          <h2>{t('settingsSize')}</h2>
        </legend>
        <Radios
          name="size"
          type="radio"
          choices={sizes.map((value) => ({ value, label: t(`settingsSize_${value}`) }))}
          chosen={[size]}
          onChange={([value]) => chooseSize(value as TextSize)}
        />
      </fieldset>
      <fieldset className="stack tight">
        <legend>
          <h2>{t('settingsTheme')}</h2>
        </legend>
        <Radios
          name="theme"
          type="radio"
          choices={themes.map((value) => ({ value, label: t(`settingsTheme_${value}`) }))}
          chosen={[theme]}
          onChange={([value]) => chooseTheme(value as Theme)}
        />
      </fieldset>
      {Missed ? <Missed /> : null}
      <fieldset className="stack tight">
        <legend>
          <h2>{t('dataTitle')}</h2>
        </legend>
        <Radios
          name="data"
          type="checkbox"
          choices={[{ value: 'ask', label: t('dataAsk') }]}
          chosen={asks ? ['ask'] : []}
          onChange={(chosen) => chooseData(chosen.length > 0)}
        />
      </fieldset>
      <section className="stack tight">
        <h2>{t('aboutDevice')}</h2>
        <ul className="rows">
          <li>
            <Go to={to.device}>{t('toDevice')}</Go>
          </li>
          <li>
            <Go to={to.changes}>{t('toChanges')}</Go>
          </li>
        </ul>
      </section>
    </Page>
  );
}
