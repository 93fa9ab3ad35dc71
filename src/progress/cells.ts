import type { CellEdit } from './kinds.ts';
import type { Keeping } from './shelf.ts';
import { type Store, store } from './store.ts';

const idOf = (lesson: string, cell: string): string => `${lesson}#${cell}`;

/** The reader's text of a cell as kept in this browser, or `null`. */
export const readCellEdit = (lesson: string, cell: string, from: Store = store): CellEdit | null =>
  from.read('cell', idOf(lesson, cell));

/** Keeps the reader's text of a cell, or forgets it with `null`. */
export const keepCellEdit = (
  lesson: string,
  cell: string,
  edit: CellEdit | null,
  to: Store = store,
): Keeping => to.update('cell', idOf(lesson, cell), () => edit);
