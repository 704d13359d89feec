import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { killSwitch } from './tools/project/killSwitchPlugin.ts';
import { serviceWorkerOptions } from './tools/project/serviceWorkerOptions.ts';
import { shell } from './tools/project/shellPlugin.ts';

const outDir = 'dist/app';

/** The precached shell may have 20 files at most, so screens that are read together travel together. */
const groups = [
  { name: 'react', priority: 20, test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next)\// },
  // What every screen uses; first, so that no screen's own file draws it in.
  { name: 'base', priority: 10, test: /src\/(app\/parts|app\/[\w]+\.tsx?$|ui|i18n\/(setup|en)|domain\/pack|domain\/pathway)/ },
  { name: 'pages', test: /src\/app\/(provisions|guides|letters|routes|timescales|terms|contacts|services|urgent|about)\// },
  { name: 'more', test: /src\/app\/(visit|journeys|settings|language)\// },
  { name: 'journey', test: /src\/app\/pathway\// },
  { name: 'search', test: /src\/app\/search\// },
  { name: 'database', test: /node_modules\/dexie\// },
  { name: 'device', test: /src\/storage\/|src\/app\/(appUpdate|trustedScriptUrl)|node_modules\/workbox-window\// },
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
    rolldownOptions: { output: { advancedChunks: { groups, includeDependenciesRecursively: false } } },
  },
  worker: { format: 'es' },
});
