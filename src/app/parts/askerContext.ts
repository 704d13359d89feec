import { createContext } from 'react';

/** Who is asking in the journey in hand; a young person is spoken to about themselves. */
export const AskerContext = createContext<string | undefined>(undefined);
