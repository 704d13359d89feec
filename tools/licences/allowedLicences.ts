/** May be built into the app: asks no more than that its notice is kept. */
const anywhere = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'];
/** May be used to build and test; changed files would have to be published, or it is data with a name to give. */
const inToolsOnly = ['MPL-2.0', 'CC-BY-4.0'];

/** Whether a package under this SPDX expression may be used; of `(A OR B)` one is enough, of `A AND B` all must be. */
export function isAllowed(licence: string | undefined, isShipped: boolean): boolean {
  if (licence === undefined) return false;
  const allowed = isShipped ? anywhere : [...anywhere, ...inToolsOnly];
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}
