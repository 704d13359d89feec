/** Of the namespace `questions`, what the home page says. */
export const homeQuestions = {
  welcomeBack: 'Witaj ponownie. Można wrócić do miejsca, w którym skończyła się ostatnia sesja.',
  begin: 'Zacznij',
};

/** Of the namespace `pages`, what the home page says. */
export const homePages = {
  homeTitle: 'Dowiedz się, kto musi pomóc, do kiedy i co zrobić najpierw',
  homeText:
    'Dla rodzin dzieci i młodych osób do 25 lat ze specjalnymi potrzebami edukacyjnymi lub niepełnosprawnością.',
  whatIsGoingOn: 'Co się dzieje?',
  orSearch: 'Szukaj własnymi słowami',
  searchHint: 'Na przykład: plan spóźniony, logopeda, taksówka',
  goOnWith: 'Wróć do swoich odpowiedzi',
  youngAsk: 'Jestem młodą osobą i pytam o siebie',
  youngOn: 'Słowa poniżej zwracają się teraz do Ciebie.',
  youngOff: 'Pytam jako rodzic lub opiekun',
  lookUp: 'Sprawdź coś',
  allGuides: 'Poradniki',
  allProvisions: 'Kto odpowiada za…',
  allProvisionsText: 'Każdy rodzaj pomocy, kto musi jej udzielić i co zrobić, gdy jej nie ma.',
  allServices: 'Usługi',
  allLetters: 'Listy',
  allTerms: 'Słowniczek',
  allContacts: 'Infolinie',
  allRoutes: 'Jak naprawić sytuację',
  allTimescales: 'Terminy',
  searchButton: 'Szukaj',
};
