import { addresses } from '../addresses.ts';
import { usePack } from './packContext.ts';

/** The addresses of pages in the language in use. */
export function useAddresses() {
  return addresses(usePack().language);
}
