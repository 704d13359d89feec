import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vite';
import { serviceWorkerOptions } from './tools/project/serviceWorkerOptions.ts';
import { shell } from './tools/project/shellPlugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), shell(), VitePWA(serviceWorkerOptions)],
  build: {
    outDir: 'dist/app',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    target: ['chrome109', 'safari16.4', 'firefox115'],
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
