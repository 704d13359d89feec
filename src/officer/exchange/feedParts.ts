import { isRecord } from './feedEntries.ts';

type Json = Readonly<Record<string, unknown>>;

/** The first of these names that holds words or a number, as text. */
export function textAt(value: Json, ...names: readonly string[]): string {
  for (const name of names) {
    const found = value[name];
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
    if (typeof found === 'number' || typeof found === 'boolean') return String(found);
    // An alert comes as { text } too.
    if (isRecord(found) && typeof found['text'] === 'string') return found['text'].trim();
  }
  return '';
}

/** The records of the lists with these names, one after the other. */
export function listAt(value: Json, ...names: readonly string[]): Json[] {
  return names.flatMap((name) => {
    const found = value[name];
    return Array.isArray(found) ? found.filter(isRecord) : isRecord(found) ? [found] : [];
  });
}

export function recordAt(value: Json, ...names: readonly string[]): Json {
  return names.map((name) => value[name]).find(isRecord) ?? {};
}

const dayNames: Readonly<Record<string, string>> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
};

/** When it is open, in words: as described, else made from day and hours. */
export function scheduleText(schedule: Json): string {
  const described = textAt(schedule, 'description');
  if (described !== '') return described;
  const days = textAt(schedule, 'byday', 'weekday')
    .split(',')
    .map(
      (one) =>
        dayNames[
          one
            .trim()
            .replace(/^[-\d]+/, '')
            .slice(0, 2)
            .toLowerCase()
        ] ?? '',
    )
    .filter(Boolean)
    .join(', ');
  const [from, until] = [textAt(schedule, 'opens_at'), textAt(schedule, 'closes_at')].map(
    (time) => /^\d{1,2}:\d{2}/.exec(time)?.[0] ?? '',
  );
  return [days, from && until ? `${from} to ${until}` : ''].filter(Boolean).join(' ');
}

/** What it costs, in words, and the amounts. */
export function costOf(options: readonly Json[]): { words: string; amounts: string } {
  const words = options.map((one) => {
    const amount = textAt(one, 'amount');
    return [textAt(one, 'option'), amount === '' ? '' : `£${amount}`, textAt(one, 'amount_description', 'cost_type')]
      .filter(Boolean)
      .join(' ');
  });
  const amounts = options.map((one) => textAt(one, 'amount')).filter((one) => one !== '');
  return { words: joined(words), amounts: amounts.join(';') };
}

export function joined(texts: readonly string[], between = '; '): string {
  return [...new Set(texts.map((one) => one.trim()).filter(Boolean))].join(between);
}
