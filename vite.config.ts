import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { killSwitch } from './tools/project/killSwitchPlugin.ts';
import { serviceWorkerOptions } from './tools/project/serviceWorkerOptions.ts';
import { shell } from './tools/project/shellPlugin.ts';

const outDir = 'dist/app';

/**
 * The precached shell may have 20 files at most, so what is read together travels together. `base` is all that the home
 * page needs; nothing else may get into it, for every phone fetches it first (`npm run sizes`).
 */
const groups = [
  // The officers' desk: apart from all that is kept on a family's phone (the service worker leaves the folder out).
  { name: 'officer/desk', priority: 40, test: /src\/app\/workshop\/(?!WorkshopPage)/ },
  {
    name: 'react',
    priority: 30,
    test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\//,
  },
  {
    name: 'base',
    priority: 20,
    test: /preload-helper|rolldown\/runtime|src\/(app\/(?!appUpdate|trustedScriptUrl)\w+\.tsx?$|app\/home\/|app\/parts\/(\w+Context|Go|Say|useSay|Screen|Layout|Fingerpost|LanguageLink|dates|relativeHref|searchWords|useAddresses)\.|ui\/Page\.|i18n\/(setup|en\/(common|home))|domain\/pathway\/(resolve|facts|answer)|domain\/pack\/(?!schema\/serviceValues|lawClaims|lawOn|translate)|storage\/(device|settings|packs|packSlots|sha256|inTime|mayHoldJourneys|storeNames|visitGoesOn)\.)/,
  },
  { name: 'rules', priority: 10, test: /src\/domain\/(duty\/|pack\/lawOn)|node_modules\/@internationalized\// },
  {
    name: 'journey',
    priority: 10,
    test: /src\/(app\/pathway\/(?!DateLeaf|useOutcome)|ui\/\w+\.tsx|domain\/pathway\/)/,
  },
  { name: 'search', priority: 10, test: /src\/(app\/search|domain\/search)\// },
  { name: 'pages', priority: 5, test: /src\/(app\/|domain\/pack\/)/ },
  { name: 'words', priority: 5, test: /src\/i18n\/en/ },
  { name: 'database', priority: 5, test: /node_modules\/dexie\// },
  {
    name: 'device',
    priority: 10,
    test: /src\/(storage\/|domain\/pack\/translate|app\/(appUpdate|trustedScriptUrl))|node_modules\/workbox-window\//,
  },
];

export default defineConfig({
  base: './',
  plugins: [react(), shell(), killSwitch(), VitePWA(serviceWorkerOptions(outDir))],
  build: {
    outDir,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    target: ['chrome109', 'safari16.4', 'firefox115'],
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        advancedChunks: { groups, includeDependenciesRecursively: false },
        chunkFileNames: ({ name }) => `assets/${name === 'WorkshopDesk' ? 'officer/' : ''}[name]-[hash].js`,
      },
    },
  },
  // The reader of CSV files as its makers built it for browsers; and what reads `&amp;` without a page, for a worker.
  resolve: {
    alias: {
      'csv-parse/sync': 'csv-parse/browser/esm/sync',
      'decode-named-character-reference': fileURLToPath(
        new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) => `assets/${name === 'workshop' ? 'officer/' : ''}[name]-[hash].js`,
        codeSplitting: false,
      },
    },
  },
});
