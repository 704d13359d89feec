import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the real content in a folder of its own, to be damaged one file at a time. */
export class DamagedContent {
  readonly root = mkdtempSync(join(tmpdir(), 'damaged-'));
  /** The area pack. */
  readonly area = join(this.root, 'merrowdale');

  constructor() {
    cpSync('content', this.root, { recursive: true });
  }

  /** Puts `after` in the first place of `before`; throws where there is nothing to damage. */
  replace(file: string, before: string | RegExp, after: string): this {
    const text = readFileSync(join(this.root, file), 'utf8');
    const damaged = text.replace(before, after);
    if (damaged === text) throw new Error(`${file} does not hold ${String(before)}`);
    return this.write(file, damaged);
  }

  append(file: string, text: string): this {
    appendFileSync(join(this.root, file), text);
    return this;
  }

  write(file: string, text: string): this {
    writeFileSync(join(this.root, file), text);
    return this;
  }

  take(file: string): this {
    rmSync(join(this.root, file));
    return this;
  }

  /** The number of the line where `words` first stand; a line break at their start is not counted. */
  lineOf(file: string, words: string): number {
    const text = readFileSync(join(this.root, file), 'utf8');
    const before = text.slice(0, text.indexOf(words) + (words.startsWith('\n') ? 1 : 0));
    return before.split('\n').length;
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
