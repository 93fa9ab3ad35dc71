import { withBeside } from './beside.ts';
import type { CellEdit } from './kinds.ts';
import type { Slot } from './openText.ts';
import type { Keeping } from './shelf.ts';
import { type Store, store } from './store.ts';

const idOf = (lesson: string, cell: string): string => `${lesson}#${cell}`;

/** The reader's text of a cell as kept in this browser, or `null`. */
export const readCellEdit = (lesson: string, cell: string, from: Store = store): CellEdit | null =>
  from.read('cell', idOf(lesson, cell));

/** Whether the last change of a cell is kept. */
export const keepingOfCell = (lesson: string, cell: string, from: Store = store): Keeping =>
  from.keeping('cell', idOf(lesson, cell));

/** Where the text of a cell is kept. Nothing is kept of a cell that is only ours. */
export const cellSlot = (lesson: string, cell: string, ours: string, at: Store = store): Slot => ({
  read: () => readCellEdit(lesson, cell, at),
  change: (change) =>
    at.update('cell', idOf(lesson, cell), (kept) => {
      const { text, beside = [] } = change(kept ?? { text: ours });
      const theirs = beside.filter((one) => one.text !== ours || one.from === 'link');
      return text === ours && theirs.length === 0 ? null : withBeside<CellEdit>({ text, ours }, theirs);
    }),
});
