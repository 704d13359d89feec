/**
 * The one Trusted Types policy of the app. It lets through scripts of this site alone; the host's security policy names
 * it: `trusted-types local-offer`.
 */
export const policyName = 'local-offer';

interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

let policy: { createScriptURL(url: string): unknown } | undefined;

/** For `navigator.serviceWorker.register` and `new Worker`. Throws at an address elsewhere: a broken programme. */
export function trustedScriptUrl(url: string): string {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  // The browser's own type is an object that these calls take in place of a string.
  if (maker === undefined) return ownScript(url);
  policy ??= maker.createPolicy(policyName, { createScriptURL: ownScript });
  return policy.createScriptURL(url) as string;
}

function ownScript(url: string): string {
  const whole = new URL(url, document.baseURI);
  if (whole.origin !== location.origin) throw new TypeError(`a script from elsewhere: ${whole.origin}`);
  return whole.href;
}
