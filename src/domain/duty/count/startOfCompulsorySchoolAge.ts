/**
 * Compulsory school age begins on the fifth birthday if that is 31 August, 31 December or 31 March, else on the next of
 * these days (Education Act 1996 s8(2), SI 1998/1607). Education must start with the term after.
 */
export function startOfCompulsorySchoolAge(bornOn: string): string {
  const fifth = Number(bornOn.slice(0, 4)) + 5;
  const birthday = bornOn.slice(5);
  if (birthday <= '03-31') return `${fifth}-03-31`;
  return birthday <= '08-31' ? `${fifth}-08-31` : `${fifth}-12-31`;
}
