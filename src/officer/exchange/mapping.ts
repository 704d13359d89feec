import { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';
import { parseBySchema, parseYaml } from '../content/yamlFile.ts';
import { isOutpost, outpostBeside } from './outpostRow.ts';
import { columns, listColumns, type Column, type Extra } from './draft.ts';

const extras: readonly Extra[] = [
  'latitude',
  'longitude',
  'alert',
  'status',
  'visible',
  'changedOn',
  'costAmount',
  'join',
];

/** --map FILE: which of their columns is which of ours, and what to write where the source is silent. */
export const mapFileSchema = z.strictObject({
  columns: z.record(z.string(), z.enum([...columns, ...extras, 'ignore'])).default({}),
  defaults: z.partialRecord(z.enum(columns), z.string()).default({}),
});
export type MapFile = z.infer<typeof mapFileSchema>;

/** One column of a table and what it is taken for. */
export interface Mapped {
  readonly from: string;
  readonly to: Column | Extra | 'ignore' | null;
  /** Beside: it is read together with another column. */
  readonly how: 'same name' | 'map file' | 'guessed' | 'beside' | 'not used';
}

/** Names that other systems and officers use, without signs and spaces. */
const synonyms: ReadonlyMap<string, Column | Extra> = new Map(
  (
    [
      ['id', 'importid serviceid ref reference recordid externalid'],
      ['join', 'importidreference parentid sameas'],
      ['name', 'servicename service title nameofservice providername'],
      ['organization', 'organisation organisationname organizationname provider providedby runby'],
      ['sector', 'category type area'],
      ['provisions', 'provision helptype'],
      ['needs', 'need sendneeds sendneedssupport suitabilities senneeds conditions'],
      ['description', 'about summary details whatwedo servicedescription whatisit whatwedofor whatyouget'],
      ['eligibility_description', 'eligibility whoisitfor whoitisfor whofor criteria whocanuseit supportdescription'],
      ['minimum_age', 'minage agefrom minimumage youngest agemin ages agerange'],
      ['maximum_age', 'maxage ageto maximumage oldest agemax'],
      ['access', 'waysin referral referraltype needsreferral referralroute'],
      ['access_text', 'howtoaccess howtorefer howtoapply howtostart howtogetin access application applicationprocess'],
      ['cost', 'free isfree costtype charge'],
      ['cost_description', 'costinwords fees price costs costdescription charges costoption'],
      ['costAmount', 'costamount amount'],
      ['alert', 'alert notice'],
      ['changedOn', 'lastmodified updatedat modified'],
      ['wait', 'waitingtime waittime waitinglist'],
      ['schedule', 'openinghours hours times when days daysandtimes schedules scheduledweekday'],
      ['opening', 'open opennow'],
      ['phone', 'telephone tel phonenumber contactphone telephonenumber mainphone'],
      ['sms', 'mobile text textnumber textmessages mobilenumber'],
      ['email', 'emailaddress contactemail mail'],
      ['url', 'website web webaddress link homepage weblink'],
      ['address_1', 'address address1 street addressline1 locationaddress1 venue'],
      ['city', 'town locationcity townorcity'],
      ['postal_code', 'postcode zip locationpostcode'],
      ['latitude', 'latitude lat locationlatitude'],
      ['longitude', 'longitude lon lng long locationlongitude'],
      ['area', 'areacovered areaserved coverage serves servicearea'],
      ['accessibility', 'accessfeatures locationaccessibilities disabledaccess facilities'],
      ['languages', 'language languagesspoken'],
      ['checkedOn', 'lastchecked datechecked checked assureddate lastassured lastreviewed lastupdated checkedon'],
      ['reviewBy', 'reviewdate nextreview reviewby duefor review'],
      ['owner', 'contentowner responsible maintainedby'],
      ['source', 'informationsource sourceofinformation'],
      ['keywords', 'searchwords tags searchterms taxonomies servicetaxonomies'],
      ['status', 'status servicestatus'],
      ['visible', 'visible isvisible published'],
    ] as const
  ).flatMap(([to, names]) => names.split(' ').map((name) => [name, to] as const)),
);

/** What each column is taken for: by the map file, by its own name, by names that others use. Each of ours once. */
export function guessMapping(heading: readonly string[], map: MapFile): Mapped[] {
  const taken = new Set<string>(Object.values(map.columns));
  const same = new Set(heading.filter((name) => (columns as readonly string[]).includes(name)));
  const outpost = isOutpost(heading);
  return heading.map((from): Mapped => {
    const chosen = Object.hasOwn(map.columns, from) ? map.columns[from] : undefined;
    if (chosen !== undefined) return { from, to: chosen, how: 'map file' };
    if (same.has(from) && !taken.has(from)) {
      taken.add(from);
      return { from, to: from as Column, how: 'same name' };
    }
    const plain = from.toLowerCase().replace(/[^a-z0-9]/g, '');
    const to = columns.find((column) => column.toLowerCase().replace(/_/g, '') === plain) ?? synonyms.get(plain);
    const once = to === undefined || !listColumns.has(to as Column);
    const beside = outpost ? outpostBeside[from.toLowerCase()] : undefined;
    if (beside !== undefined) return { from, to: beside, how: 'beside' };
    if (to === undefined || (once && taken.has(to)) || same.has(to)) return { from, to: null, how: 'not used' };
    taken.add(to);
    return { from, to, how: 'guessed' };
  });
}

/** Without a map file nothing is mapped by hand. */
export const noMap: MapFile = { columns: {}, defaults: {} };

/** Reads the text of the map file called `file`. */
export function readMapFile(file: string, text: string): { map: MapFile; problems: Problem[] } {
  const { yaml, problems } = parseYaml(file, text);
  if (problems.length > 0) return { map: noMap, problems };
  const parsed = parseBySchema(mapFileSchema, yaml);
  return { map: parsed.value ?? noMap, problems: parsed.problems };
}
