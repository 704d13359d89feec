import type { ReactNode } from 'react';

/** A part of a page under a heading of its own. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="stack tight">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
