import { z } from 'zod';
import { isRealDay } from '../realDay.ts';

/** An id as it stands in a file name and in addresses: `route-lgsco`, `salt`, `h1-csdpa`. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id holds only small letters, digits and hyphens');

/** A day without time or zone, `2026-11-22`. Must be a day that exists. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as YYYY-MM-DD')
  .refine(isRealDay, 'this day does not exist');

export const sectorSchema = z.enum(['education', 'health', 'care', 'rights-and-money']);
export type Sector = z.infer<typeof sectorSchema>;

/**
 * Only these schemes may stand in a link that a pack carries; a mail or a message goes to one address or number, with no
 * copy and no words that the link brings along.
 */
export const linkPattern = /^(https:\/\/\S+|mailto:[^\s?&%,;"<>]+|(tel|sms):\+?[\d ()-]+)$/;
export const linkSchema = z
  .string()
  .regex(linkPattern, 'a link starts with https://, or is mailto: and one address, tel: or sms: and one number');

/** One e-mail address, which no mail programme takes for more than that. */
export const emailSchema = z
  .string()
  .regex(/^[^\s?&%,;:"<>@]+@[^\s?&%,;:"<>@]+\.[^\s?&%,;:"<>@]+$/, 'write one e-mail address');

/**
 * A sentence a family reads. `you` is the same sentence said to a young person who asks for themselves;
 * without it the text is said to everybody as it stands.
 */
export const textSchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), you: z.string().min(1).optional() }),
]);

/** A sentence in another language, as laid over the English one when that language is chosen. */
export interface Translated {
  readonly lang: string;
  readonly text: string;
  readonly you?: string | undefined;
  /** `checked` by a person who speaks the language, or a computer's `draft`. */
  readonly status: 'checked' | 'draft';
  /** The English changed after this was written. */
  readonly stale?: boolean | undefined;
}

/** A text as the app holds it: the English, and, where a language was laid over the pack, its translation. */
export type Text =
  | string
  | {
      readonly text: string;
      readonly you?: string | undefined;
      readonly translated?: Translated | undefined;
      /** Law, dates, money, safety: English always shows; a draft only beneath it. */
      readonly protected?: boolean | undefined;
    };
