import type { DatabaseFault } from './database.ts';
import type { Edit, Kept } from './kept.ts';

/** Where the last change is now. Told truthfully: a family must know when nothing will be left tomorrow. */
export interface Saved {
  /** `memory`: until this page is closed. */
  readonly where: 'database' | 'mirror' | 'memory';
  /** A second copy was made as well. */
  readonly mirrored: boolean;
  /** Why it is not in the database. */
  readonly fault?: DatabaseFault | undefined;
}

/** What the page must be told without having asked. */
export type KeeperEvent =
  /** Another tab changed what is kept: read again. */
  | 'changed-elsewhere'
  /** Another tab removed everything. */
  | 'removed'
  /** A newer release of the app is open in another tab: close one of them. */
  | 'newer-app'
  /** `saved()` differs from before. */
  | 'saved-changed';

/** Something that keeps journeys: this device, or a visit's memory. */
export interface Keeper {
  read(): Promise<Kept>;
  /** Resolves when the change is as safe as it can be made; `saved` says how safe that is. */
  change(edit: Edit): Promise<{ readonly kept: Kept; readonly saved: Saved }>;
  saved(): Saved | undefined;
  subscribe(listener: (event: KeeperEvent) => void): () => void;
}

/** How often things are told, in one place. */
export function createListeners(): {
  tell(event: KeeperEvent): void;
  subscribe(listener: (event: KeeperEvent) => void): () => void;
} {
  const listeners = new Set<(event: KeeperEvent) => void>();
  return {
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
