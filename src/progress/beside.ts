/** A text of the reader's that is kept beside the one shown, since two were written apart. */
export interface Beside {
  text: string;
  /** `link`: it stood here before a link's code was taken up. `elsewhere`: another tab or a file has it. */
  from: 'link' | 'elsewhere';
}

/** What is kept of a text that can be edited in several places. */
export interface Texts {
  text: string;
  beside?: readonly Beside[];
}

/** Texts with others beside them: each once, none that is shown, and no list at all where it would be empty. */
export function withBeside<T extends Texts>(kept: T, beside: readonly Beside[]): T {
  const texts = new Map<string, Beside>();
  for (const one of beside) if (one.text !== kept.text && !texts.has(one.text)) texts.set(one.text, one);
  const { beside: _, ...rest } = kept;
  return (texts.size > 0 ? { ...rest, beside: [...texts.values()] } : rest) as T;
}

/**
 * Enters what was typed in a page. The text that it began from says which of those kept it replaces; where that has gone
 * meanwhile, another tab has written since, and the new text is kept beside.
 */
export function typedOver<T extends Texts>(kept: T, known: string, text: string): T {
  const { beside = [] } = kept;
  if (kept.text === known) return withBeside({ ...kept, text }, beside);
  const place = beside.findIndex((one) => one.text === known);
  const mine: Beside = { text, from: 'elsewhere' };
  return withBeside(kept, place < 0 ? [...beside, mine] : beside.with(place, mine));
}

/** Enters what was typed over the code of a link: the text that stood there is kept beside. */
export function typedOverLink<T extends Texts>(kept: T, text: string): T {
  return withBeside({ ...kept, text }, [{ text: kept.text, from: 'link' }, ...(kept.beside ?? [])]);
}

/** Shows another of the texts; the one that a page showed is kept beside. */
export function swapped<T extends Texts>(kept: T, shown: string, other: string): T {
  const all: Beside[] = [
    { text: shown, from: 'elsewhere' },
    { text: kept.text, from: 'elsewhere' },
    ...(kept.beside ?? []),
  ];
  return withBeside({ ...kept, text: other }, all);
}

/** Lets another of the texts go; the one that a page shows stays. */
export function without<T extends Texts>(kept: T, shown: string, other: string): T {
  const text = kept.text === other ? shown : kept.text;
  return withBeside(
    { ...kept, text },
    (kept.beside ?? []).filter((one) => one.text !== other),
  );
}

/** The texts kept beside the one that a page shows, that of another tab among them. */
export function others(kept: Texts, shown: string): Beside[] {
  const all: Beside[] = [{ text: kept.text, from: 'elsewhere' }, ...(kept.beside ?? [])];
  return all.filter(({ text }) => text !== shown);
}
