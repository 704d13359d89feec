import { createContext, useContext } from 'react';

/** Of the piece at the address in use, such as `salt` at `/provisions/salt/`; empty where the address names none. */
export const PieceId = createContext('');

export function usePieceId(): string {
  return useContext(PieceId);
}
