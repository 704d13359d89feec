/** The database of journeys, and the two places of its second copy. */
export const databaseName = 'lon-journeys';
export const mirrorFolder = 'lon';
export const mirrorCacheName = 'lon-mirror';
/** Where each tab tells the others what it did to the journeys. */
export const channelName = 'lon-journeys';
/** Entries of `localStorage`: conveniences, counts and reports, that may be lost. */
export const recentSearchesName = 'lon-recent-searches';
export const reportsName = 'lon-reports';
/** How far each journey was when a copy of it left the device. */
export const copiesName = 'lon-copies';
export const missedSearchesName = 'lon-missed-searches';
/** Goes when the browser clears the site: then the installed app looks as at its first start. */
export const startedName = 'lon-started';
