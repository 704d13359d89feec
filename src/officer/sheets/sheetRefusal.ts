import type { Problem } from '../../domain/pack/problem.ts';

/** Ends the reading of a workbook at once. It is thrown and caught inside this folder: outside it is a problem. */
export class SheetRefusal extends Error {
  readonly code: string;
  readonly tip: string;
  readonly place: Omit<Problem['place'], 'file'>;

  constructor(code: string, message: string, tip: string, place: Omit<Problem['place'], 'file'> = {}) {
    super(message);
    this.code = code;
    this.tip = tip;
    this.place = place;
  }

  asProblem(file: string): Problem {
    return {
      level: 'error',
      code: this.code,
      message: this.message,
      tip: this.tip,
      place: { file, ...this.place },
    };
  }
}

/** Bytes that are not what they say they are. */
export function damaged(what: string): SheetRefusal {
  return new SheetRefusal(
    'workbook-damaged',
    `The workbook is damaged: ${what}.`,
    'Open it in Excel or LibreOffice, let it be repaired, and save it again as XLSX.',
  );
}
