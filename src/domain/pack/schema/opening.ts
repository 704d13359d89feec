import { z } from 'zod';
import { readOpening, type OpeningFault } from '../openingHours.ts';

/** What to write instead, with an example, in the words of whoever fills in the cell. */
const said: Readonly<Record<OpeningFault['code'], string>> = {
  'not-understood': 'cannot be read as days and times; write Mon-Fri 9am-5pm',
  'am-or-pm': 'does not say morning or afternoon; write 9am-5pm, or 09:00-17:00',
  'no-length': 'ends when it begins; write the two times, 9am-5pm, or day and night',
  'too-long': 'would be open the whole night; write 9am-5pm, or the hours in two parts',
  'not-a-day': 'names no day that exists; write closed 24/12/2026, or closed 24/12/2026 to 1/1/2027',
  'days-turned': 'ends before it begins; write the earlier day first',
  overlap: 'stands for hours that another part has too; say each hour once',
  'no-hours': 'names no hours; write them first, Mon-Fri 9am-5pm',
};

/** Opening hours as the guide can read them: parts with `;` between, each understood to the last word. */
export const openingSchema = z.string().superRefine((words, context) => {
  for (const { code, part } of readOpening(words).faults)
    context.addIssue({ code: 'custom', message: `"${part}" ${said[code]}` });
});
