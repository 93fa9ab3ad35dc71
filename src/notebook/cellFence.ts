/** The attributes of a fence such as ```` ```ts cell id=first-look limit=30 ````. */
export interface CellFence {
  /** Unique in its lesson and stable: readers' edits are kept under it. */
  id: string;
  /** The cell is meant to fail, to show how; otherwise a failure stops the build. */
  throws: boolean;
  /** Seconds after which the cell is ended. */
  limit: number;
}

const usualLimit = 10;

/** Reads a fence's words after the language; `null` when it is not a cell. Throws on words that it does not know. */
export function readCellFence(meta: string | null | undefined): CellFence | null {
  const [kind, ...words] = (meta ?? '').split(/\s+/).filter(Boolean);
  if (kind !== 'cell') return null;
  const fence: CellFence = { id: '', throws: false, limit: usualLimit };
  for (const word of words) {
    const [name, value] = word.split('=');
    if (name === 'id' && value && /^[a-z0-9-]+$/.test(value)) fence.id = value;
    else if (name === 'limit' && Number(value) > 0) fence.limit = Number(value);
    else if (word === 'throws') fence.throws = true;
    else
      throw new Error(
        `unknown word on a cell's fence: ${word} (known: id=lower-case-words, limit=SECONDS, throws)`,
      );
  }
  if (fence.id === '') throw new Error('a cell has no id; write ```ts cell id=some-words');
  return fence;
}
