import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { killSwitch } from './tools/project/killSwitchPlugin.ts';
import { serviceWorkerOptions } from './tools/project/serviceWorkerOptions.ts';
import { unusedRouter } from './tools/project/unusedRouterPlugin.ts';
import { shell } from './tools/project/shellPlugin.ts';

const outDir = 'dist/app';

/**
 * The precached shell may have 20 files at most, so what is read together travels together. `base` is all that the home
 * page needs; nothing else may get into it, for every phone fetches it first (`npm run sizes`).
 */
const groups = [
  // The officers' desk: apart from all that is kept on a family's phone (the service worker leaves the folder out).
  { name: 'officer/desk', priority: 40, test: /src\/(app\/workshop\/(?!WorkshopPage)|worker\/workshop)/ },
  {
    name: 'react',
    priority: 30,
    test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\//,
  },
  {
    name: 'base',
    priority: 20,
    test: /preload-helper|src\/(app\/(?!appUpdate|packUpdate|askFirst|shellWorker|journeyDesk|trustedScriptUrl)\w+\.tsx?$|app\/home\/|app\/parts\/(\w+Context|pieceId|Go|Say|useSay|Screen|Layout|Fingerpost|LanguageLink|DraftLanguage|ReadyText|dates|dateFormat|relativeHref|searchWords|useAddresses|useInMemory|useSearchReady)\.|ui\/Page\.|i18n\/(setup|en\/home)|domain\/pack\/(?!schema\/serviceValues|openingHours|realDay|lawClaims|lawOn|translate|condition|situation|steps|manifest)|storage\/(device|settings|packs|packSlots|sha256|inTime|mayHoldJourneys|storeNames|visitGoesOn)\.)/,
  },
  {
    // Answers: their stores, and the replay that says where a journey stands. A first visit has none.
    name: 'answers',
    priority: 15,
    test: /src\/(app\/(journeyDesk|journeys\/begunWith|language\/translateInSlices)|storage\/(apart|previousPack|compareStores|database|deviceKeeper|journeys|keeper|kept|mirror|persistence|roomMade|visit|visitSeal|duringVisit)\.|domain\/pathway\/(resolve|facts|answer)|domain\/pack\/(condition|situation|steps|translate))/,
  },
  {
    name: 'rules',
    priority: 10,
    test: /src\/(domain\/(duty\/|pack\/lawOn)|app\/opening\/(OpenStateLine|useMoment|momentInEngland))|node_modules\/@internationalized\//,
  },
  {
    name: 'journey',
    priority: 10,
    test: /src\/(app\/pathway\/(?!DateLeaf|useOutcome)|ui\/\w+\.tsx|domain\/pathway\/)/,
  },
  { name: 'search', priority: 10, test: /src\/(app\/search\/|domain\/search\/|storage\/missedSearches|worker\/)/ },
  // What few ever need: Ed25519 for a signed area on a browser without its own, and the calendar's file.
  {
    name: 'seldom',
    priority: 12,
    test: /node_modules\/(@noble|ical-generator)\/|storage\/ed25519|pathway\/calendarFile/,
  },
  { name: 'pages', priority: 5, test: /src\/(app\/|domain\/pack\/|storage\/)/ },
  { name: 'words', priority: 5, test: /src\/i18n\/en/ },
  // All that keeps answers, with its database: whoever only reads does without.
  {
    name: 'database',
    priority: 5,
    test: /node_modules\/dexie\//,
  },
  // With the way to the search's worker: it must not wait for the search page's own scripts.
  {
    name: 'device',
    priority: 12,
    test: /src\/(app\/search\/(searchClient|tryNewPack)|worker\/search\.ts\?worker|storage\/(download|fetchBytes|readiness|oneAtATime|mayReplace|dataCost|putPack|packSource|stageSlot|isCoreOf|keysOfThisPage|lastTry)\.|domain\/pack\/manifest|app\/(appUpdate|packUpdate|shellWorker|trustedScriptUrl))/,
  },
];

/** Scripts that the service worker does not keep for everybody: see src/sw/languages.ts and decision 009. */
const folders: Readonly<Record<string, string>> = { WorkshopDesk: 'officer/', ur: 'language/', pl: 'language/' };

export default defineConfig({
  base: './',
  plugins: [react(), unusedRouter(), shell(), killSwitch(), VitePWA(serviceWorkerOptions(outDir))],
  build: {
    outDir,
    assetsInlineLimit: 0,
    // What every page brings anyway need not be named again beside each screen.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, names, { hostType }) =>
        hostType === 'html' ? names : names.filter((name) => !/\/(react|base|index|rolldown-runtime)-/.test(name)),
    },
    cssCodeSplit: false,
    target: ['chrome109', 'safari16.4', 'firefox115'],
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        advancedChunks: { groups, includeDependenciesRecursively: false },
        chunkFileNames: ({ name }) => `assets/${folders[name] ?? ''}[name]-[hash].js`,
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
