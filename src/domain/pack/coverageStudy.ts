/** The study a score can be laid beside: how much of what the guidance expects 151 English local offers held. */
export const coverageStudy = {
  sites: 151,
  lowestPercent: 29,
  highestPercent: 98,
  citation:
    'Matthews, Black-Hawkins, Basu, Necula, Downs, Ford and Saxton, British Educational Research Journal 50(4), 2024, pages 1724 to 1740',
} as const;
