/** Zero-width and bidirectional controls, soft hyphen, and all control characters but those that end a line or part words. */
const invisible = /\p{Cf}|(?![\n\r\t])\p{Cc}/gu;
/** Latin accents, Arabic vowel signs and the marks that Unicode takes off أ إ آ ؤ ئ. Not the vowels of Indic scripts. */
const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
const apostrophes = /['’‘ʼ`´‛′]/g;
/** Letters that are one letter to a family but several to Unicode: Arabic, Persian and Urdu; Polish and its neighbours. */
const same: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
  ـ: '',
  ء: '',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const sameLetters = new RegExp(`[${Object.keys(same).join('')}]`, 'g');
/** Arabic-Indic and Persian digits. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Nothing but English letters, digits and signs, as nearly everything is: only the capitals are left to fold. */
const plain = /^[\t\n\r -_a-~]*$/;

/**
 * Text as the search compares it: small letters without accents, apostrophes and invisible characters, one form for
 * letters that look alike to a reader. A zero-width non-joiner becomes a space: it parts a Persian word from its ending.
 */
export function fold(text: string): string {
  const bare = text.replace(apostrophes, '');
  if (plain.test(bare)) return bare.toLowerCase();
  return bare
    .replaceAll('\u200c', ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(invisible, '')
    .replace(digits, (digit) => String((digit.codePointAt(0) as number) & 0xf))
    .replace(sameLetters, (letter) => same[letter] ?? letter)
    .normalize('NFC');
}
