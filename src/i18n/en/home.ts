/** Of the namespace `questions`, what the home page says. */
export const homeQuestions = {
  welcomeBack: 'Welcome back. You can go on where you stopped.',
  begin: 'Begin',
} as const;

/** Of the namespace `pages`, what the home page says. */
export const homePages = {
  homeTitle: 'Find out who must help, by when, and what to do first',
  homeText: 'For families of children and young people up to 25 with special educational needs or a disability.',
  whatIsGoingOn: 'What is going on?',
  orSearch: 'Search in your own words',
  searchHint: 'For example: plan is late, speech therapy, taxi refused',
  goOnWith: 'Go on with your answers',
  youngAsk: 'I am a young person, asking for myself',
  youngOn: 'The words below now speak to you.',
  youngOff: 'I ask as a parent or carer',
  lookUp: 'Look something up',
  allGuides: 'Guides',
  allProvisions: 'Who is responsible for…',
  allProvisionsText: 'Every kind of help, who owes it, and what to do if it does not come.',
  allServices: 'Services',
  allLetters: 'Letters',
  allTerms: 'Words explained',
  allContacts: 'Helplines',
  allRoutes: 'Ways to put things right',
  allTimescales: 'Time limits',
  searchButton: 'Search',
} as const;
