import { expect, it, vi } from 'vitest';
import { createMirror } from '../../src/storage/mirror.ts';
import { memoryDevice } from '../make/memoryDevice.ts';
import type { MemoryFile, MemoryFolder } from '../make/memoryFiles.ts';

vi.mock('../../src/storage/sha256.ts', () => ({ sha256: async () => '0'.repeat(64) }));

it('without the checksum a changed letter in the second store is taken for an answer', async () => {
  const device = memoryDevice();
  const mirror = createMirror(device, 'journeys');
  await mirror.write({ sequence: 2, text: 'second' });
  const file = (device.root.children.get('lon') as MemoryFolder).children.get('journeys-0.json') as MemoryFile;
  file.text = file.text.replace('second', 'sacond');
  expect(await mirror.read()).toEqual({ sequence: 2, text: 'sacond' });
});
