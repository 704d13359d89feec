import type { Plugin } from 'vite';
import { killSwitchSource } from './serviceWorkerOptions.ts';

/** Puts the emergency worker beside the app; docs/hosting.md says when and how to use it. */
export function killSwitch(): Plugin {
  return {
    name: 'kill-switch',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'kill-switch.js', source: await killSwitchSource() });
    },
  };
}
