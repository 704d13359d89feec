/** Whether a number can be dialled from a telephone in the United Kingdom, by its form alone; what is wrong where it cannot. */
export function phoneFault(value: string, kind: 'tel' | 'sms' | 'textRelay' = 'tel'): string | undefined {
  const text = value.trim();
  if (!/^\+?[\d ()-]+$/.test(text)) return 'holds more than one number or words';
  if (kind === 'textRelay') {
    // Without 18001 it is a textphone's own number.
    return phoneFault(text.replace(/^\s*1\s*8\s*0\s*0\s*[12]\s*/, ''));
  }
  const digits = text.replace(/^(\+|00)44\s*(\(0\)\s*)?/, '0').replace(/\D/g, '');
  if (text.startsWith('+') && !text.startsWith('+44')) return 'is not in the United Kingdom';
  if (kind === 'sms' && /^\d{5,6}$/.test(digits)) return undefined;
  if (/^(999|112|111|101|105|119|18000|116\d{3})$/.test(digits)) return undefined;
  if (!digits.startsWith('0'))
    return /^\d{9,10}$/.test(digits) ? 'has lost its first 0' : 'is no number of this country';
  return forms.some((form) => form.test(digits)) ? undefined : wrongForm(digits);
}

/** Ofcom's National Telephone Numbering Plan: how long the numbers of each kind are. */
const forms: readonly RegExp[] = [
  // Six areas have places with nine figures behind the 0.
  /^01\d{8,9}$/,
  /^02\d{9}$/,
  /^03\d{9}$/,
  /^05[56]\d{8}$/,
  // 07624 is a mobile in the Isle of Man.
  /^07([1-57-9]\d\d|624)\d{6}$/,
  /^08(0[08]|4[2-5]|7[0-3])\d{7}$/,
  /^0800(1111|\d{6})$/,
  /^0845464\d$/,
  /^0500\d{6}$/,
];

function wrongForm(digits: string): string {
  if (digits.startsWith('09')) return 'is a premium number, which families pay dearly for';
  if (digits.startsWith('070') || digits.startsWith('076'))
    return 'is a personal or pager number, which may cost a lot';
  return `has ${digits.length} figures, which no number that begins so has`;
}
