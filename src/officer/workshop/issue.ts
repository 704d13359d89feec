/** Which issue of a pack this is. */
export interface Issue {
  readonly version: number;
  /** YYYY-MM-DD */
  readonly issued: string;
}

/**
 * What is different must go out under a higher number, or no phone that has the pack would fetch it. What is not stays
 * as it is.
 */
export function issueOf(before: string, now: string, changed: boolean, today: string): Issue {
  const [was, is] = [read(before), read(now)];
  if (!changed) return is;
  return { version: Math.max(is.version, was.version + 1), issued: is.issued > was.issued ? is.issued : today };
}

function read(pack: string): Issue {
  return {
    version: Number(/\bversion:\s*["']?(\d+)/.exec(pack)?.[1] ?? 0),
    issued: /\bissued:\s*["']?(\d{4}-\d{2}-\d{2})/.exec(pack)?.[1] ?? '',
  };
}

/** pack.yaml with that number and day, and nothing else changed. */
export function withIssue(pack: string, { version, issued }: Issue): string {
  return pack
    .replace(/(\bversion:\s*["']?)\d+/, (_all, name: string) => `${name}${version}`)
    .replace(/(\bissued:\s*["']?)\d{4}-\d{2}-\d{2}/, (_all, name: string) => `${name}${issued}`);
}
