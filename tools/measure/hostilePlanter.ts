import type { z } from 'zod';
import { keyOf } from '../../src/domain/pack/translate.ts';
import { textSchema } from '../../src/domain/pack/schema/basic.ts';
import { payloads } from './hostilePayloads.ts';

/** Strings that are names of other things, whatever their schema lets through: nothing would be left to show. */
const names: ReadonlySet<string> = new Set(
  'id when roleWhen background facts notSureFacts sets count missedOn exceptions tags area place kind'.split(' '),
);

/** What zod keeps of a schema; its public types do not say it. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
}

/**
 * Puts payload after payload into every text that a schema leaves free. The texts of one field (`provisions.duties.what`)
 * take turns, so that a field with 150 texts holds every payload.
 */
export class HostilePlanter {
  /** Texts planted. */
  texts = 0;
  /** By field: which payloads stand in it. */
  readonly placed = new Map<string, Set<number>>();
  readonly #turns = new Map<string, number>();

  /** `value` with its texts replaced. `told` hears of each text that a translation may name: its path and new words. */
  plant<Value>(
    schema: z.ZodType,
    value: Value,
    field: string,
    told: (path: string, english: string) => void = () => undefined,
    path = '',
  ): Value {
    const planted = this.#value(schema, value, { field, path, told });
    return planted as Value;
  }

  #value(schema: z.ZodType, value: unknown, at: Place): unknown {
    const kind = schema.def as unknown as Definition;
    if (value === undefined || value === null) return value;
    if (schema === textSchema) return this.#said(value as string | { text: string; you?: string }, at);
    if (kind.innerType) return this.#value(kind.innerType, value, at);
    if (kind.getter) return this.#value(kind.getter(), value, at);
    if (kind.type === 'string' && typeof value === 'string')
      return isFree(schema) ? this.text(at.field, value, schema) : value;
    if (kind.options) {
      const fitting = kind.options.find((one) => one.safeParse(value).success);
      return fitting ? this.#value(fitting, value, at) : value;
    }
    if (kind.items)
      return (value as unknown[]).map((item, index) => this.#value(kind.items![index]!, item, inside(at, '', index)));
    if (kind.element)
      return (value as unknown[]).map((item, index) =>
        this.#value(kind.element!, item, inside(at, '', keyOf(item, index))),
      );
    if (kind.shape)
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => {
          const inner = kind.shape![key];
          return [key, inner && !names.has(key) ? this.#value(inner, item, inside(at, key, key)) : item];
        }),
      );
    return value;
  }

  #said(value: string | { readonly text: string; readonly you?: string }, at: Place): unknown {
    if (typeof value === 'string') {
      const text = this.text(at.field, value);
      at.told(at.path, text);
      return text;
    }
    const text = this.text(at.field, value.text);
    at.told(at.path, text);
    return { ...value, text, ...(value.you === undefined ? {} : { you: this.text(`${at.field}.you`, value.you) }) };
  }

  /** The next payload of this field that its schema lets through, before the words that stood there. */
  text(field: string, words: string, schema?: z.ZodType): string {
    const fits = (text: string) => schema === undefined || schema.safeParse(text).success;
    const turn = this.#turns.get(field) ?? this.#turns.size * 7;
    for (let step = 0; step < payloads.length; step += 1) {
      const payload = payloads[(turn + step) % payloads.length]!;
      const text = [`${payload.text} ${words}`, payload.text].find(fits);
      if (text === undefined) continue;
      this.#turns.set(field, turn + step + 1);
      this.texts += 1;
      const placed = this.placed.get(field) ?? new Set();
      this.placed.set(field, placed.add(payload.number));
      return text;
    }
    return words;
  }
}

/** Ids, days and the like refuse the sign that opens a tag; links do not. */
function isFree(schema: z.ZodType): boolean {
  return schema.safeParse('https://sink.example/<').success;
}

interface Place {
  readonly field: string;
  /** As a translation names it. */
  readonly path: string;
  readonly told: (path: string, english: string) => void;
}

function inside({ field, path, told }: Place, key: string, name: string | number): Place {
  return { field: key ? `${field}.${key}` : field, path: path === '' ? String(name) : `${path}.${name}`, told };
}
