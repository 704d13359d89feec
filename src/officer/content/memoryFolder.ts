import type { ContentFolder } from './contentFolder.ts';

/** A folder of texts in memory, as a browser has it. */
export function memoryFolder(name: string, texts: ReadonlyMap<string, string>): ContentFolder {
  return {
    name,
    files: [...texts.keys()].sort(),
    text: (file) => {
      const text = texts.get(file);
      if (text === undefined) throw new Error(`There is no file ${file} in ${name}.`);
      return text;
    },
  };
}
