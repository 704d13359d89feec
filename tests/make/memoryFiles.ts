/** A private file system in memory: content changes when a writable closes, as in the browser. */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly children = new Map<string, MemoryFolder | MemoryFile>();
  readonly name: string;
  constructor(name = '') {
    this.name = name;
  }

  async getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<MemoryFolder> {
    const found = this.children.get(name);
    if (found instanceof MemoryFolder) return found;
    if (!options?.create) throw new DOMException(name, 'NotFoundError');
    const made = new MemoryFolder(name);
    this.children.set(name, made);
    return made;
  }

  async getFileHandle(name: string, options?: { create?: boolean }): Promise<MemoryFile> {
    const found = this.children.get(name);
    if (found instanceof MemoryFile) return found;
    if (!options?.create) throw new DOMException(name, 'NotFoundError');
    const made = new MemoryFile(name);
    this.children.set(name, made);
    return made;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.children.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *entries(): AsyncGenerator<[string, MemoryFolder | MemoryFile]> {
    yield* this.children;
  }

  async *keys(): AsyncGenerator<string> {
    yield* this.children.keys();
  }

  /** All file contents beneath, for scans. */
  allText(): string {
    return [...this.children.values()]
      .map((child) => (child instanceof MemoryFile ? child.text : child.allText()))
      .join('\n');
  }
}

export class MemoryFile {
  readonly kind = 'file';
  text = '';
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }

  async getFile(): Promise<File> {
    return new File([this.text], this.name);
  }

  async createWritable(): Promise<{ write(part: string): Promise<void>; close(): Promise<void> }> {
    let written = '';
    return {
      write: async (part) => void (written += part),
      close: async () => void (this.text = written),
    };
  }
}
