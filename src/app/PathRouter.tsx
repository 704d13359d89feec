import { startTransition, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { Router, type Location, type NavigationType, type Navigator, type Path, type To } from 'react-router';

interface Place {
  readonly location: Location;
  readonly action: NavigationType;
}

/**
 * The library's router over this window's own addresses. Its BrowserRouter brings links, forms, server rendering and
 * hash histories besides, which this app does without: 5 KB less on every first load.
 */
export function PathRouter({ basename, children }: { basename: string; children: ReactNode }) {
  const [{ location, action }, setPlace] = useState(() => placeAfter('POP'));
  const navigator = useMemo(() => navigatorOf((done) => startTransition(() => setPlace(placeAfter(done)))), []);
  useLayoutEffect(() => {
    const onPop = () => startTransition(() => setPlace(placeAfter('POP')));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  return (
    <Router basename={basename} location={location} navigationType={action} navigator={navigator}>
      {children}
    </Router>
  );
}

/** `usr` and `key` as the library itself names them in a history entry: an entry of an earlier release is still read. */
function placeAfter(action: `${NavigationType}`): Place {
  const { pathname, search, hash } = window.location;
  const kept = history.state as { usr?: unknown; key?: string } | null;
  const location: Location = { pathname, search, hash, state: kept?.usr ?? null, key: kept?.key ?? 'default' };
  return { location, action: action as NavigationType };
}

function navigatorOf(onDone: (action: 'PUSH' | 'REPLACE') => void): Navigator {
  const entry = (state: unknown) => ({ usr: state, key: Math.random().toString(36).slice(2, 10) });
  return {
    createHref: addressOf,
    push(to, state) {
      history.pushState(entry(state), '', addressOf(to));
      onDone('PUSH');
    },
    replace(to, state) {
      history.replaceState(entry(state), '', addressOf(to));
      onDone('REPLACE');
    },
    go: (steps) => history.go(steps),
  };
}

function addressOf(to: To): string {
  if (typeof to === 'string') return to;
  const { pathname = '', search = '', hash = '' }: Partial<Path> = to;
  return pathname + search + hash;
}
