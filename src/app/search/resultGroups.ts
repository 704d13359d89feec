/** Under which heading each kind of result stands. */
export const resultGroups = [
  { name: 'groupPathways', kinds: ['pathways'] },
  { name: 'groupProvisions', kinds: ['provisions', 'routes'] },
  { name: 'groupGuides', kinds: ['guides', 'letters'] },
  { name: 'groupServices', kinds: ['services'] },
  { name: 'groupContacts', kinds: ['contacts'] },
  { name: 'groupTerms', kinds: ['terms'] },
] as const;
