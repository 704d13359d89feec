/** What a page may do, wherever the policy stands; scripts and styles come before it. */
export const sharedPolicy = [
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types local-offer',
] as const;

/** What a header can say and a `meta` tag cannot. */
const headerOnly = "frame-ancestors 'none'";

/**
 * The policy of the samples in docs/hosting. It has no hashes: they change with each build and stand in each page's own
 * `meta` policy, beside which this one holds too. The build writes the samples anew with its own (`headerPolicy`).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  ...sharedPolicy,
  headerOnly,
].join('; ');

/** The policy of a page, as its `meta` tag says it; undefined where it has none. */
export function pagePolicy(html: string): string | undefined {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
}

/**
 * The header of one build: the policy of its own pages, hashes and all, and what only a header can say. Of several areas
 * on one host it has the hashes of each one's styles.
 */
export function headerPolicy(shell: string | readonly string[]): string {
  const policies = [shell].flat().map((one) => pagePolicy(one));
  const [own] = policies;
  if (own === undefined || policies.includes(undefined)) throw new Error('shell.html has no policy. Run: npm run app');
  const styles = new Set(policies.flatMap((one) => /style-src ([^;]*)/.exec(one ?? '')?.[1]?.split(' ') ?? []));
  return `${own.replace(/style-src [^;]*/, `style-src ${[...styles].join(' ')}`)}; ${headerOnly}`;
}

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
