import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const writer = 'react-dom-server-legacy.browser.production';

/**
 * The same screens, built to write a page's HTML from a pack: one file, which the build runs, and which stands on the
 * site for the workshop's worker. So both write the same pages.
 */
export default defineConfig({
  plugins: [react()],
  // `renderToString` alone: what streams pages besides would keep the build's process from ending.
  resolve: {
    alias: { 'react-dom/server': fileURLToPath(new URL(`./node_modules/react-dom/cjs/${writer}.js`, import.meta.url)) },
  },
  publicDir: false,
  build: {
    ssr: 'src/static.tsx',
    outDir: 'dist/static',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  ssr: { noExternal: true, target: 'webworker' },
  // React's own checks for developers would make every page three times as slow to write.
  define: { 'process.env.NODE_ENV': '"production"' },
});
