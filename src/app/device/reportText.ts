import type { TFunction } from 'i18next';
import type { PackView } from '../../domain/pack/view.ts';
import type { CheckLine, DeviceReport } from '../../storage/deviceCheck.ts';
import { lineValue } from './lineValue.ts';

/** The sentence of a line; every pair of a check and what it says has one in each language. */
export function checkKey({ check, says }: CheckLine): 'check_worker_good' {
  return `check_${check}_${says}` as 'check_worker_good';
}

/** For whoever helps: what was tried and how it went, the versions and the browser. No answer is in it. */
export function reportText(report: DeviceReport, view: PackView, t: TFunction<'pages'>, browser: string): string {
  const { lastTry, pack } = report;
  return [
    `Local Offer Navigator, ${view.pack.name}`,
    `Pack ${view.pack.id}, version ${view.pack.version}, issued ${view.pack.issued}; national version ${view.national.version}`,
    pack === undefined ? 'No pack is kept.' : `Kept: version ${pack.version}, since ${pack.storedOn}`,
    lastTry === undefined
      ? 'No look for a newer pack is known.'
      : `Last look ${lastTry.at}: ${lastTry.reason ?? lastTry.outcome}`,
    report.ready ? t('deviceReady') : t('deviceNotReady'),
    ...report.lines.map(
      (line) =>
        `${t(`state_${line.state}`)}: ${t(`check_${line.check}`)}. ${t(checkKey(line), { value: lineValue(line, 'en') })}`,
    ),
    `Browser: ${browser}`,
  ].join('\n');
}
