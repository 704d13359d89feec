/** The database of journeys, and the two places of its second copy. */
export const databaseName = 'lon-journeys';
export const mirrorFolder = 'lon';
export const mirrorCacheName = 'lon-mirror';
