import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../src/storage/settings.ts';
import { memoryDevice } from '../make/memoryDevice.ts';

describe('settings', () => {
  it('are remembered one by one and forgotten when asked', () => {
    const device = memoryDevice();
    writeSettings({ language: 'ur', theme: 'dark', textSize: 'large', area: 'elmshire' }, device);
    writeSettings({ theme: undefined }, device);
    expect(readSettings(device)).toEqual({ language: 'ur', textSize: 'large', area: 'elmshire' });
    expect(device.localStorage.getItem('lon-language')).toBe('ur');
  });

  it('that are no setting’s value are passed over', () => {
    const device = memoryDevice();
    device.localStorage.setItem('lon-theme', 'purple');
    device.localStorage.setItem('lon-language', '<script>');
    device.localStorage.setItem('lon-area', '../x');
    expect(readSettings(device)).toEqual({});
  });

  it('last only as long as the page where the browser keeps nothing, and that is told', () => {
    const refusing = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    for (const localStorage of [undefined, refusing as unknown as Storage]) {
      const device = memoryDevice({ localStorage });
      expect(writeSettings({ theme: 'dark' }, device)).toBe(false);
      expect(readSettings(device)).toEqual({});
    }
  });
});
