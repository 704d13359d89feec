import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/styles.css';
import { startApp } from './app/startApp.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');
const start = () =>
  startApp({
    show: (element, isSamePage) => {
      const strict = <StrictMode>{element}</StrictMode>;
      // As a transition it is done in slices: a tap or a scroll meanwhile does not wait for all of it.
      if (isSamePage) startTransition(() => void hydrateRoot(root, strict));
      else createRoot(root).render(strict);
    },
    root,
  });
// Apart from the reading of the scripts above: a slow phone has a moment between for a tap or a scroll.
setTimeout(() => void start());
