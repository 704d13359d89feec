import type { Sector } from '../../domain/pack/schema/basic.ts';

/** The mark: a post with three arms, education, health and care. */
export function Fingerpost() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M22 4h4v42h-4z" fill="currentColor" />
      <path d="M8 7h28l6 5-6 5H8z" fill="#323f8f" />
      <path d="M40 19H14l-6 5 6 5h26z" fill="#0b7a53" />
      <path d="M8 31h24l6 5-6 5H8z" fill="#b4481a" />
    </svg>
  );
}

const shapes: Record<Sector, string> = {
  // a book, a cross, a house, a pair of scales
  education: 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zm0 0v14',
  health: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  care: 'M3 11 12 3l9 8v10h-6v-6H9v6H3z',
  'rights-and-money': 'M12 3v18M6 21h12M4 7h16M4 7l-2 7h6zM20 7l-2 7h6z',
};

/** Each lane has its own shape beside its colour and its word. */
export function LaneShape({ sector }: { sector: Sector }) {
  return (
    <svg
      viewBox="0 0 26 24"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
    >
      <path d={shapes[sector]} />
    </svg>
  );
}
