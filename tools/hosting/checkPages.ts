import { createHash } from 'node:crypto';
import { comparePolicies } from './comparePolicies.ts';
import type { HostFault } from './hostFault.ts';
import { headerPolicy, pagePolicy, securityHeaders } from './securityHeaders.ts';
import { asTime, secondsKept, type Answer, type WebHost } from './webHost.ts';

/** Longer, and a family may read an old page after a correction. */
const pageSecondsAtMost = 600;
/** Names that no build writes. */
const missing = ['there-is-no-such-page-7f3a/', 'packs/there-is-no-such-pack-7f3a.json', 'assets/none-7f3a7f3a.js'];

/** The way to the first page. False where what stands there is no built guide, so that nothing else can be checked. */
export async function checkFirstPage(host: WebHost, faults: HostFault[]): Promise<boolean> {
  const asked = new URL(host.root);
  const home = await host.at('./');
  const end = new URL(home.url);
  const foreign = home.way.map((one) => new URL(one)).find((one) => one.hostname !== asked.hostname);
  if (foreign)
    faults.push({
      level: 'error',
      code: 'redirect-to-another-host',
      where: asked.href,
      message: `The address sends phones on to ${foreign.host}.`,
      tip: `Take the redirect away, or publish only ${foreign.origin}: answers and packs are kept for one host and do not move with a redirect.`,
    });
  if (end.protocol !== 'https:' && !isThisMachine(end))
    faults.push({
      level: 'error',
      code: 'not-https',
      where: end.href,
      message: 'The site is not on https: nothing works without a signal, and others can read along.',
      tip: 'Get a certificate for the host and send http on to https.',
    });
  const html = home.body.toString();
  if (home.status === 200 && /<html[^>]* data-area="[^"]+"/.test(html)) {
    host.moveTo(home.url);
    return true;
  }
  faults.push({
    level: 'error',
    code: 'no-guide-here',
    where: home.url,
    message: `This address answers ${home.status} and is not the first page of a built guide.`,
    tip: 'Give the address of the folder that holds index.html, with a slash at the end. If it is right, copy the whole of dist/site there.',
  });
  return false;
}

export function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** The first page and one beneath it: type, life, policy, bytes as built; then what is not there. */
export async function checkPages(host: WebHost, faults: HostFault[]): Promise<void> {
  const home = await host.at('./');
  const inner = /<a[^>]* href="\.?\/?((?:provisions|services|guides)\/[^"]*)"/.exec(home.body.toString())?.[1];
  for (const page of [home, ...(inner ? [await host.at(inner)] : [])]) checkPage(page, faults);
  checkHeaders(home, faults);
  checkPolicy(home, faults);
  for (const path of missing) {
    const { status, url } = await host.at(path);
    if (status < 200 || status >= 400) continue;
    faults.push({
      level: 'error',
      code: 'missing-answers-200',
      where: url,
      message: `A file that does not exist is answered with ${status}: everything seems to be rewritten to a page.`,
      tip: 'Take the rewrite rule (try_files … /index.html, "single-page app" mode) away and answer 404 for what is not there: every page of the guide is a file of its own.',
    });
    break;
  }
}

function checkPage(page: Answer, faults: HostFault[]): void {
  const type = page.headers.get('content-type') ?? 'no type';
  const kept = secondsKept(page.headers);
  if (page.status !== 200)
    faults.push({
      level: 'error',
      code: 'page-missing',
      where: page.url,
      message: `A page that the first page links to answers ${page.status}.`,
      tip: 'Copy the whole of dist/site, and let a folder be answered by its index.html.',
    });
  else if (!/^text\/html\b/.test(type))
    faults.push({
      level: 'error',
      code: 'page-type',
      where: page.url,
      message: `A page is sent as ${type}.`,
      tip: 'Send .html as text/html; charset=utf-8.',
    });
  if (kept > pageSecondsAtMost)
    faults.push({
      level: 'error',
      code: 'page-kept-too-long',
      where: page.url,
      message: `Browsers keep pages for ${asTime(kept)} without asking: a corrected number would not reach families.`,
      tip: 'Send cache-control: no-cache with pages. Only files with a hash in their name may be kept.',
    });
}

function checkHeaders({ headers, url }: Answer, faults: HostFault[]): void {
  const warn = (code: string, message: string, tip: string) =>
    faults.push({ level: 'warning', code, where: url, message, tip });
  for (const [name, value] of Object.entries(securityHeaders))
    if (headers.get(name) === null)
      warn(
        name === 'content-security-policy' ? 'policy-header-missing' : 'header-missing',
        `The header ${name} is missing${name === 'content-security-policy' ? ': any other site may show this one in a frame' : ''}.`,
        `Send ${name}: ${value}`,
      );
  if (new URL(url).protocol === 'https:' && headers.get('strict-transport-security') === null)
    warn(
      'header-missing',
      'The header strict-transport-security is missing.',
      'When the whole host is on https for good, send strict-transport-security: max-age=31536000',
    );
  if (headers.get('set-cookie') !== null)
    warn('cookie', 'The host sets a cookie. The guide needs none.', 'Switch off cookies for this folder.');
}

/** A page whose style or policy was touched on the way is shown without its style. */
function checkPolicy(home: Answer, faults: HostFault[]): void {
  const html = home.body.toString();
  const policy = pagePolicy(html);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  if (policy !== undefined && policy.includes(hash)) return checkPolicyHeader(home, policy, faults);
  faults.push({
    level: 'error',
    code: 'page-changed',
    where: home.url,
    message: 'The page is not as it was built: its policy or its style was changed on the way.',
    tip: 'Switch off whatever rewrites pages: minifying, script injection, e-mail hiding, analytics of the content network.',
  });
}

/** The header beside the page's own policy: both hold, so it must not stop the page, and should not be weaker. */
function checkPolicyHeader({ headers, url, body }: Answer, policy: string, faults: HostFault[]): void {
  const sent = headers.get('content-security-policy');
  if (sent === null) return;
  const { weaker, shutOut } = comparePolicies(policy, sent);
  const tip = `Take the configuration that this build wrote (the folder with -hosting beside its own), or send content-security-policy: ${headerPolicy(body.toString())}`;
  if (shutOut.length > 0)
    faults.push({
      level: 'error',
      code: 'policy-header-of-another-build',
      where: url,
      message: `The policy header does not know this page's own style or script (${shutOut[0]}): families see a page without style.`,
      tip,
    });
  else if (weaker.length > 0)
    faults.push({
      level: 'warning',
      code: 'policy-header-weaker',
      where: url,
      message: `The policy header is weaker than the page's own (${weaker.join(', ')}). The page is safe, for a browser obeys both; a page whose own policy is lost on the way would not be.`,
      tip,
    });
}
