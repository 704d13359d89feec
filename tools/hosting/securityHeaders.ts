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

/**
 * What every answer should say, and every sample in docs/hosting does. The policy has no hashes: they change with each
 * build and stand in each page's own `meta` policy, beside which this one holds too. It adds what a `meta` tag cannot
 * say, and covers files that are no page.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  ...sharedPolicy,
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
