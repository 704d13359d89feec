import { outcomeTimes } from './outcomeTime.ts';
import { askFuse, askOnPage, askWorker, loadOnPage } from './searchSpeed.ts';

/** What runs inside the measured page; `measuringPage` reads it back by this name. */
const measured = { outcomeTimes, loadOnPage, askOnPage, askWorker, askFuse };
export type Measured = typeof measured;
Object.assign(globalThis, { measured });
