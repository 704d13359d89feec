export const errors = {
  title: 'Jest problem',
  prefix: 'Błąd: ',
  'nothing-chosen': 'Wybierz odpowiedź albo „Nie mam pewności”',
  'date-incomplete': 'Wpisz dzień, miesiąc i rok albo wybierz „Nie mam pewności”',
  'date-impossible': 'Nie ma takiego dnia. Sprawdź dzień i miesiąc',
  'year-out-of-range': 'Wpisz rok czterema cyframi, na przykład 2026',
  dayBefore:
    'To urządzenie podaje datę {{today}}. To dzień przed powstaniem tego przewodnika ({{date}}). Sprawdź datę w urządzeniu: wszystkie terminy są liczone od niej.',
  dayAfter:
    'To urządzenie podaje datę {{today}}, ponad dwa lata po powstaniu tego przewodnika ({{date}}). Sprawdź datę w urządzeniu. Jeśli jest prawidłowa, przewodnik jest za stary: zadzwoń, zanim na nim polegniesz.',
  restored: 'Przywróciliśmy zapisane odpowiedzi. To urządzenie straciło jedną ich kopię.',
  lawOld: 'Prawo w tym przewodniku sprawdzono ostatnio {{date}}, ponad 90 dni temu. Sprawdź je, zanim na nim polegasz.',
  fellBack:
    'Część najnowszego przewodnika na tym urządzeniu była uszkodzona. Widzisz poprzedni, z dnia {{date}}. Najnowszy zostanie pobrany, gdy będzie zasięg.',
  mended: 'Część przewodnika na tym urządzeniu była uszkodzona. Pobrano ją ponownie i sprawdzono.',
  newerTab:
    'Nowsza wersja tego przewodnika jest otwarta w innej karcie. Zamknij inne karty albo wczytaj tę stronę ponownie. Twoje odpowiedzi są bezpieczne.',
  oneCopy: 'Twoje odpowiedzi są zapisane na tym urządzeniu, ale w jednym miejscu zamiast w dwóch. {{why}}',
  notKept: 'Twoje odpowiedzi nie są zapisywane na tym urządzeniu. Zostaną do zamknięcia tej strony. {{why}}',
  stayedHere: 'Nie udało się zachować odpowiedzi na tym urządzeniu',
  stayedHereText:
    'Nadal jesteś na tej stronie. Naciśnij Dalej, aby spróbować ponownie. Możesz też iść dalej: odpowiedzi pozostaną do zamknięcia tej strony. U góry możesz zapisać kopię w pliku.',
  goOnUnkept: 'Idź dalej bez zachowywania',
  cleared:
    'Nie ma tu zapisanych odpowiedzi. Jeśli ten przewodnik był już używany, przeglądarka mogła je usunąć: niektóre robią to po tygodniu bez wizyty albo gdy brakuje miejsca. Mógł je też ktoś usunąć. Nic nie zostało nigdzie wysłane.',
  clearedGoOn: 'Możesz zacząć od nowa albo otworzyć kopię, jeśli masz ją w pliku.',
  beginAgain: 'Zacznij od nowa',
  openCopy: 'Otwórz zapisaną kopię',
  keepCopy: 'Zapisz kopię jako plik',
  copySaved: 'Kopia została przekazana.',
  fileReady: 'Plik jest gotowy. Telefon prosi o jeszcze jedno dotknięcie. Nic go jeszcze nie opuściło.',
  fileStillHere: 'Nie udało się. Plik nadal tu jest: spróbuj ponownie.',
  fileShare: 'Zapisz lub wyślij',
  fileNotNow: 'Nie teraz',
  'why_no-database': 'Ta przeglądarka niczego nie zapisuje dla tej strony, być może okno jest prywatne.',
  'why_cannot-open':
    'Ich miejsce na tym urządzeniu się nie otwiera. Może pomóc zamknięcie i ponowne otwarcie przeglądarki.',
  'why_other-tab': 'Starsza wersja tego przewodnika jest otwarta w innej karcie. Zamknij inne karty.',
  'why_newer-app': 'Nowsza wersja tego przewodnika jest otwarta w innej karcie. Wczytaj tę stronę ponownie.',
  'why_no-space': 'Urządzenie jest pełne. Usuń coś niepotrzebnego: następna odpowiedź je zapisze.',
  why_hung: 'Ich miejsce na tym urządzeniu nie odpowiada. Zamknij przeglądarkę i otwórz ją ponownie.',
  'fileFault_too-large': 'Ten plik jest za duży na kopię odpowiedzi. Wybierz plik o nazwie „answers”.',
  'fileFault_not-json': 'Nie udało się odczytać tego pliku. Nie jest kopią z tego przewodnika albo jest niepełny.',
  'fileFault_not-a-backup': 'Ten plik nie jest kopią z tego przewodnika. Wybierz plik o nazwie „answers”.',
  'fileFault_newer-format':
    'Tę kopię zrobiła nowsza wersja przewodnika. Wczytaj tę stronę ponownie i spróbuj jeszcze raz.',
  fileFault_damaged:
    'Ta kopia jest uszkodzona, więc niczego z niej nie wzięto. To, co jest na urządzeniu, pozostało bez zmian. Spróbuj innej kopii.',
};
