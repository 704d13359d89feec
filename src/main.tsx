import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/styles.css';
import { startApp } from './app/startApp.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');
void startApp({
  show: (element, isSamePage) => {
    const strict = <StrictMode>{element}</StrictMode>;
    if (isSamePage) hydrateRoot(root, strict);
    else createRoot(root).render(strict);
  },
  root,
});
