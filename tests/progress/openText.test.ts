import { describe, expect, test } from 'vitest';
import { cellSlot, readCellEdit } from '../../src/progress/cells.ts';
import { exerciseSlot, readExerciseRecord } from '../../src/progress/exercises.ts';
import { OpenText } from '../../src/progress/openText.ts';
import { storeOn } from '../../src/progress/store.ts';
import { memoryShelf } from './memoryShelf.ts';

/** One browser, and cells that stand open in its tabs. */
function tabs() {
  const { shelf, state } = memoryShelf();
  const store = storeOn(shelf);
  const open = () => {
    const tab = storeOn(shelf);
    return Object.assign(new OpenText(cellSlot('huber', 'venus', 'ours', tab), 'ours'), { tab });
  };
  const kept = () => readCellEdit('huber', 'venus', store);
  const all = () => {
    const edit = kept();
    return edit ? [edit.text, ...(edit.beside ?? []).map(({ text }) => text)].sort() : [];
  };
  return { open, kept, all, state };
}

describe('one cell in two tabs', () => {
  test('follows the other tab as long as nothing was typed in it', () => {
    const { open, kept } = tabs();
    const [mine, theirs] = [open(), open()];
    theirs.typed('theirs');
    expect(mine.heard()).toBe('theirs');
    mine.typed('theirs and mine');
    expect(theirs.heard()).toBeNull();
    expect(kept()?.text).toBe('theirs and mine');
  });

  test('a tab that has heard nothing, as one that slept, loses nothing of the other, whichever types', () => {
    const { open, kept, all } = tabs();
    const [old, fresh] = [open(), open()];
    fresh.typed('newer');
    for (const text of ['o', 'ol', 'old']) old.typed(text);
    expect(all()).toEqual(['newer', 'old']);
    expect(kept()?.text).toBe('newer');
    expect(old.others()).toEqual({ texts: [{ text: 'newer', from: 'elsewhere' }], stale: true });
    fresh.typed('newer still');
    old.typed('old too');
    expect(all()).toEqual(['newer still', 'old too']);
    expect(fresh.others()).toEqual({ texts: [{ text: 'old too', from: 'elsewhere' }], stale: false });
  });

  test('that was typed in keeps its text beside the newer one of the other tab', () => {
    const { open, all } = tabs();
    const [first, second] = [open(), open()];
    first.typed('first');
    expect(second.heard()).toBe('first');
    second.typed('second');
    expect(first.heard()).toBeNull();
    expect(all()).toEqual(['first', 'second']);
    expect(first.others().stale).toBe(true);
  });

  test('three tabs keep three texts', () => {
    const { open, all } = tabs();
    const opened = [open(), open(), open()];
    for (const [i, one] of opened.entries()) one.typed(`text ${i}`);
    for (const [i, one] of opened.entries()) one.typed(`text ${i} on`);
    expect(all()).toEqual(['text 0 on', 'text 1 on', 'text 2 on']);
  });

  test('either text can be shown, and either let go', () => {
    const { open, kept, all } = tabs();
    const [first, second] = [open(), open()];
    first.typed('first');
    second.typed('second');
    second.swap('first');
    expect(second.known).toBe('first');
    expect(all()).toEqual(['first', 'second']);
    second.swap('second');
    expect(kept()?.text).toBe('second');
    second.drop('first');
    expect(kept()).toEqual({ text: 'second', ours: 'ours' });
  });

  test('a reset in another tab is followed, since the reader asked for it there', () => {
    const { open, kept } = tabs();
    const [first, second] = [open(), open()];
    first.typed('first');
    second.tab.put(new Map([['cell/huber#venus', null]]));
    expect(first.heard()).toBe('ours');
    expect(kept()).toBeNull();
  });
});

describe('the code of a link over an edited cell', () => {
  test('leaves what is kept as it is until it is taken up; then both are kept', () => {
    const { open, kept, all } = tabs();
    open().typed('my own');
    const cell = open();
    cell.showsLink();
    expect(cell.heard()).toBeNull();
    expect(kept()).toEqual({ text: 'my own', ours: 'ours' });
    cell.typed('from the link!');
    cell.typed('from the link!!');
    expect(kept()).toEqual({
      text: 'from the link!!',
      ours: 'ours',
      beside: [{ text: 'my own', from: 'link' }],
    });
    const later = open();
    later.swap('my own');
    expect(kept()?.text).toBe('my own');
    expect(all()).toEqual(['from the link!!', 'my own']);
  });
});

test('a text that is too long leaves what was kept, and the next that fits is kept', () => {
  const { open, kept } = tabs();
  const cell = open();
  cell.tab.onChange(() => cell.heard()); // as a page listens
  cell.typed('before');
  expect(cell.typed('x'.repeat(100_001))).toBe('tooLong');
  expect(cell.heard()).toBeNull();
  expect(kept()?.text).toBe('before');
  expect(cell.typed('after')).toBe('kept');
  expect(kept()).toEqual({ text: 'after', ours: 'ours' });
});

test('an exercise keeps two texts as a cell does, with one record of what was passed', () => {
  const { shelf } = memoryShelf();
  const [mine, theirs] = [storeOn(shelf), storeOn(shelf)];
  const open = (store: typeof mine) => new OpenText(exerciseSlot('a', 'start', store), 'start');
  const [first, second] = [open(mine), open(theirs)];
  first.typed('first');
  second.typed('second');
  expect(readExerciseRecord('a', 'start', mine)).toMatchObject({
    code: 'first',
    beside: [{ text: 'second', from: 'elsewhere' }],
    passedCode: null,
  });
});
