/** Makes names that sound like `words`: each letter follows two others as often as it does there. Adds each to `known`. */
export function nameMaker(words: readonly string[], random: () => number): (known: Set<string>) => string {
  const after = new Map<string, string[]>();
  for (const word of words) {
    const letters = `^^${word}$`;
    for (let at = 2; at < letters.length; at += 1) {
      const before = letters.slice(at - 2, at);
      after.set(before, [...(after.get(before) ?? []), letters[at] as string]);
    }
  }
  const spelt = (): string => {
    let name = '^^';
    for (;;) {
      const choices = after.get(name.slice(-2)) as string[];
      const letter = choices[Math.floor(random() * choices.length)] as string;
      if (letter === '$' || name.length > 14) return name.slice(2);
      name += letter;
    }
  };
  return (known) => {
    let name = spelt();
    while (name.length < 4 || known.has(name)) name = spelt();
    known.add(name);
    return (name[0] as string).toUpperCase() + name.slice(1);
  };
}
