/**
 * The way from one page to another, relative, so that a page works in any folder of any host and the built page and
 * the app agree to the letter. Both are addresses from the root, `/provisions/salt/`.
 */
export function relativeHref(from: string, to: string): string {
  const depth = from.split('/').length - 2;
  const target = to.replace(/^\//, '');
  return depth <= 0 ? `./${target}` : `${'../'.repeat(depth)}${target}`;
}
