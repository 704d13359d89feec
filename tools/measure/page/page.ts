import { outcomeTimes } from './outcomeTime.ts';

/** What runs inside the measured page; `measuringPage` reads it back by this name. */
const measured = { outcomeTimes };
export type Measured = typeof measured;
Object.assign(globalThis, { measured });
