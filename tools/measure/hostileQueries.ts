/** What nobody means to search for, and what must not stop the search. */
export const hostileQueries: Readonly<Record<string, string>> = {
  'ten thousand letters': 'a'.repeat(10_000),
  'ten thousand characters of words': 'school '.repeat(1_500),
  'hundreds of different words': Array.from({ length: 400 }, (_, index) => `zq${index.toString(36)}word`).join(' '),
  'nothing but little words': 'the '.repeat(100),
  'little words that turn phrases': 'get out who '.repeat(60),
  'hundreds of misspelt words': 'speach therpy weelchair respte tribnal '.repeat(100),
  emoji: '👨‍👩‍👧‍👦😀'.repeat(500),
  'bidi controls': '\u202e\u2066\u200f'.repeat(3_000),
  'half characters': '\ud800'.repeat(500),
  'letters that unfold to eighteen': 'ﷺ'.repeat(3_000),
  'marks without a letter': '\u0301\u0489'.repeat(2_000),
  'regex characters': '(((((.*+?^${}[]|\\)'.repeat(50),
  SQL: "'; DROP TABLE services; -- OR 1=1",
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'names that objects have': 'constructor __proto__ hasOwnProperty toString valueOf',
  'group tokens': '§0 §1 §2',
};
