/**
 * A spreadsheet takes a cell that begins so for a formula, and a formula can fetch, send or start things. Numbers with
 * their sign are none.
 */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s()./-]*$/.test(cell);
}

/** A cell as it is written into a table: what would be a formula gets the apostrophe that spreadsheets know as "text". */
export function withFormulaMark(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}

/** The same cell as it was meant. */
export function withoutFormulaMark(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
}
