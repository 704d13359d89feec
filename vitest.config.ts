import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/{domain,tools,content,i18n}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          // Read once for many files: reading took a third of the time. Nothing here replaces a module.
          isolate: false,
        },
      },
      {
        test: {
          name: 'stores',
          include: ['tests/storage/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Two browsers at once: much of a test is waiting; with three they starve each other.
          maxWorkers: 2,
          // A Chromium that hangs on a busy machine is no fault of the guide; a fault of the guide fails twice.
          retry: 1,
          globalSetup: ['tests/browser/serveSite.ts'],
          setupFiles: ['tests/browser/throughRecorder.ts'],
        },
      },
    ],
  },
});
