/** What a policy header lets happen that the page's own policy does not, and what of the page it would stop. */
export interface PolicyDifference {
  /** `script-src 'unsafe-inline'`, or a directive that is missing. */
  readonly weaker: readonly string[];
  /** Hashes of the page's own script or style that the header does not know: the browser would refuse them. */
  readonly shutOut: readonly string[];
}

/** Compares the two by directive. A browser obeys both, so a weaker header takes nothing from the page. */
export function comparePolicies(page: string, header: string): PolicyDifference {
  const own = directivesOf(page);
  const sent = directivesOf(header);
  const weaker: string[] = [];
  const shutOut: string[] = [];
  for (const [name, sources] of own) {
    const there = sent.get(name) ?? (name.endsWith('-src') ? sent.get('default-src') : undefined);
    if (there === undefined) {
      weaker.push(`no ${name}`);
      continue;
    }
    weaker.push(...there.filter((one) => one !== "'none'" && !sources.includes(one)).map((one) => `${name} ${one}`));
    // Beside a hash, 'unsafe-inline' counts for nothing.
    const takesAny = there.includes("'unsafe-inline'") && !there.some(isHash);
    if (!takesAny) shutOut.push(...sources.filter((one) => isHash(one) && !there.includes(one)));
  }
  return { weaker, shutOut };
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name.toLowerCase(), sources] as const] : [])),
  );
}

function isHash(source: string): boolean {
  return /^'sha(256|384|512)-/.test(source);
}
