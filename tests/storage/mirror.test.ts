import { describe, expect, it } from 'vitest';
import { createMirror } from '../../src/storage/mirror.ts';
import { memoryDevice, type MemoryDevice } from '../make/memoryDevice.ts';
import type { MemoryFile, MemoryFolder } from '../make/memoryFiles.ts';

const copies = (device: MemoryDevice) =>
  [...((device.root.children.get('lon') as MemoryFolder | undefined)?.children.values() ?? [])] as MemoryFile[];

describe('the mirror', () => {
  it('hands back the newest copy, turn by turn', async () => {
    const mirror = createMirror(memoryDevice(), 'journeys');
    expect(await mirror.read()).toBeUndefined();
    for (const sequence of [1, 2, 3, 7]) {
      await mirror.write({ sequence, text: `answers ${sequence}\nand a line` });
      expect(await mirror.read()).toEqual({ sequence, text: `answers ${sequence}\nand a line` });
    }
  });

  it('keeps the copy before while one is being written', async () => {
    const device = memoryDevice();
    const mirror = createMirror(device, 'journeys');
    await mirror.write({ sequence: 1, text: 'first' });
    await mirror.write({ sequence: 2, text: 'second' });
    expect(copies(device).map((file) => file.text.split('\n').at(-1))).toEqual(['first', 'second']);
  });

  it.each([0, 1, 25, 50, 75, 99])('falls back to the other copy when one is cut at %d %%', async (percent) => {
    const device = memoryDevice();
    const mirror = createMirror(device, 'journeys');
    await mirror.write({ sequence: 1, text: 'first' });
    await mirror.write({ sequence: 2, text: 'second' });
    const newest = copies(device).find((file) => file.text.endsWith('second'))!;
    newest.text = newest.text.slice(0, Math.floor((newest.text.length * percent) / 100));
    expect(await mirror.read()).toEqual({ sequence: 1, text: 'first' });
  });

  it('is not taken in by any single changed letter', async () => {
    const device = memoryDevice();
    const mirror = createMirror(device, 'journeys');
    await mirror.write({ sequence: 2, text: 'second' });
    const [file] = copies(device) as [MemoryFile];
    const good = file.text;
    for (let index = 0; index < good.length; index++) {
      file.text = good.slice(0, index) + (good[index] === '7' ? '8' : '7') + good.slice(index + 1);
      expect(await mirror.read()).toBeUndefined();
    }
  });

  it('uses Cache Storage where private files cannot be written, and leaves no empty file behind', async () => {
    const device = memoryDevice();
    const folder = await device.root.getDirectoryHandle('lon', { create: true });
    const getFileHandle = folder.getFileHandle.bind(folder);
    folder.getFileHandle = async (name, options) =>
      Object.assign(await getFileHandle(name, options), { createWritable: undefined });
    const mirror = createMirror(device, 'journeys');
    await mirror.write({ sequence: 1, text: 'first' });
    expect(await mirror.read()).toEqual({ sequence: 1, text: 'first' });
    expect(folder.children.size).toBe(0);
    expect(device.memoryCaches.find('lon-mirror', 'journeys-1.json')).toBeDefined();
  });

  it('leaves nothing older anywhere when every copy is to be written', async () => {
    const device = memoryDevice();
    await createMirror({ ...device, files: undefined }, 'journeys').write({ sequence: 1, text: 'CANARY' });
    const mirror = createMirror(device, 'journeys');
    await mirror.write({ sequence: 2, text: 'CANARY' });
    await mirror.write({ sequence: 3, text: 'CANARY' });
    await mirror.write({ sequence: 4, text: 'clean' }, true);
    expect(device.root.allText()).not.toContain('CANARY');
    expect(device.memoryCaches.stores.get('lon-mirror')?.size).toBe(0);
    expect(await mirror.read()).toEqual({ sequence: 4, text: 'clean' });
  });

  it('keeps one thing apart from another', async () => {
    const device = memoryDevice();
    await createMirror(device, 'visit').write({ sequence: 9, text: 'visit' });
    expect(await createMirror(device, 'journeys').read()).toBeUndefined();
    await createMirror(device, 'visit').clear();
    expect(copies(device)).toEqual([]);
  });
});
