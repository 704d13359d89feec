import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['queries-test', 'queries-test2'])('%s is the one that was sealed before the search was worked on', (name) => {
  const sealed = readFileSync(`tests/cases/${name}.sha256`, 'utf8').trim().split(/\s+/)[0];
  const bytes = readFileSync(`tests/cases/${name}.yaml`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sealed);
});
