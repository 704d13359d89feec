import { inject } from 'vitest';

// Every Chromium that a test starts takes this way out, also those that tools/measure starts.
process.env.RECORDING_PROXY = inject('recorder').proxy;
