/** What a reader made of a cell, and which text of ours it started from. */
export interface Edit {
  text: string;
  ours: string;
}

const keyOf = (id: string) => `lossbook:cell:${location.pathname}#${id}`;

/** The reader's text of a cell as kept in this browser; `null` when there is none, or it cannot be read. */
export function readEdit(id: string): Edit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    return isEdit(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the reader's text, or forgets it with `null`. A full or forbidden storage costs the keeping, not the page. */
export function keepEdit(id: string, edit: Edit | null): void {
  try {
    if (edit) localStorage.setItem(keyOf(id), JSON.stringify(edit));
    else localStorage.removeItem(keyOf(id));
  } catch {
    // The text stays on the page.
  }
}

const isEdit = (kept: unknown): kept is Edit =>
  typeof kept === 'object' &&
  kept !== null &&
  typeof (kept as Edit).text === 'string' &&
  typeof (kept as Edit).ours === 'string';
