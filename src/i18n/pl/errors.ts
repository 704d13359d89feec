export const errors = {
  title: 'Jest problem',
  prefix: 'Błąd: ',
  'nothing-chosen': 'Wybierz odpowiedź albo „Nie mam pewności”',
  'date-incomplete': 'Wpisz dzień, miesiąc i rok albo wybierz „Nie mam pewności”',
  'date-impossible': 'Nie ma takiego dnia. Sprawdź dzień i miesiąc',
  'year-out-of-range': 'Wpisz rok czterema cyframi, na przykład 2026',
};
