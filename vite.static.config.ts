import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The same screens, built to be run by the build itself: writes a page's HTML from a pack. */
export default defineConfig({
  plugins: [react()],
  build: { ssr: 'src/static.tsx', outDir: 'dist/static', reportCompressedSize: false },
  ssr: { noExternal: true },
  // React's own checks for developers would make every page three times as slow to write.
  define: { 'process.env.NODE_ENV': '"production"' },
});
