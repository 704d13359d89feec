import type { ReactNode } from 'react';
import type { addresses, PageKind } from '../addresses.ts';
import { Outside } from './ContactPoints.tsx';
import { Go } from './Go.tsx';

/** Makes a link of an address inside the pack (`routes/route-lgsco`) or outside it. */
export function packLink(to: ReturnType<typeof addresses>): (address: string, children: ReactNode) => ReactNode {
  return function link(address, children) {
    const [kind = '', id = ''] = address.split('/');
    if (/^(https:|mailto:|tel:|sms:)/.test(address)) return <Outside href={address}>{children}</Outside>;
    return <Go to={kind === 'pathways' ? to.pathway(id) : to.page(kind as PageKind, id)}>{children}</Go>;
  };
}
