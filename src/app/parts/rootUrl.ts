import { relativeHref } from './relativeHref.ts';

/** The address of the app's own folder, with its slash, as seen from a page of it; `pathname` as the router gives it. */
export function rootUrl(pathname: string): string {
  return new URL(relativeHref(pathname, '/'), location.href).href;
}
