import { describe, expect, test } from 'vitest';
import { keepAnswer, readAnswer } from '../../src/progress/answers.ts';
import { cellSlot, readCellEdit } from '../../src/progress/cells.ts';
import { diskWith } from '../../src/progress/disk.ts';
import { OpenText } from '../../src/progress/openText.ts';
import { textOf } from '../../src/progress/records.ts';
import { type Store, storeOn } from '../../src/progress/store.ts';
import { memoryDurable } from './memoryDurable.ts';
import { memoryShelf } from './memoryShelf.ts';

/** A browser: a shelf, a durable place, and tabs on both. */
function browserWith(shelved: Record<string, string> = {}) {
  const shelf = memoryShelf(shelved);
  const disk = memoryDurable();
  return { ...shelf, disk, tab: () => storeOn(shelf.shelf, { disk: async () => diskWith(disk.durable) }) };
}

const cellIn = (store: Store) => new OpenText(cellSlot('huber', 'venus', 'ours', store), 'ours');
const cellText = (store: Store) => readCellEdit('huber', 'venus', store);

test('what is kept goes to the disk at once, and comes back where the shelf has lost it', async () => {
  const { items, disk, tab } = browserWith();
  const first = tab();
  await first.settled();
  const writtenBefore = new Map(items);
  cellIn(first).typed('mine');
  await first.settled();
  expect(disk.texts.get('cell/huber#venus')).toContain('"mine"');
  // The browser is killed before it has written its localStorage.
  items.clear();
  for (const [key, text] of writtenBefore) items.set(key, text);
  const second = tab();
  expect(cellText(second)).toBeNull();
  let told = 0;
  second.onChange(() => told++);
  await second.settled();
  expect(cellText(second)?.text).toBe('mine');
  expect(items.get('lossbook/cell/huber#venus')).toContain('"mine"');
  expect(told).toBeGreaterThan(0);
});

test('an older text on the shelf gives way to the newer one on disk, and a record taken back stays so', async () => {
  const { items, tab } = browserWith();
  const first = tab();
  keepAnswer('q', '1', false, first);
  keepAnswer('r', '1', false, first);
  await first.settled();
  const writtenBefore = new Map(items);
  keepAnswer('q', '2', true, first);
  first.put(new Map([['answer/r', null]]));
  await first.settled();
  for (const [key, text] of writtenBefore) items.set(key, text);
  const second = tab();
  await second.settled();
  expect(readAnswer('q', second)).toBe('2');
  expect(readAnswer('r', second)).toBeNull();
  expect(second.records().size).toBe(1);
  keepAnswer('r', '3', true, second);
  await second.settled();
  const third = tab();
  await third.settled();
  expect(readAnswer('r', third)).toBe('3');
});

test('what is typed before the disk could be read is shown, and what was on disk is kept beside', async () => {
  const { items, tab } = browserWith();
  const first = tab();
  const cell = cellIn(first);
  cell.typed('one');
  await first.settled();
  const writtenBefore = new Map(items);
  cell.typed('two');
  await first.settled();
  for (const [key, text] of writtenBefore) items.set(key, text);
  const second = tab();
  cellIn(second).typed('one, in haste');
  await second.settled();
  expect(cellText(second)).toMatchObject({
    text: 'one, in haste',
    beside: [{ text: 'two', from: 'elsewhere' }],
  });
});

test('records of the version before are read, stay, and come to the disk', async () => {
  const old = '{"version":2,"at":5,"value":{"answer":"2","right":true,"passed":true}}';
  const { items, disk, tab } = browserWith({ 'lossbook/answer/q': old });
  const store = tab();
  expect(readAnswer('q', store)).toBe('2');
  await store.settled();
  expect(items.get('lossbook/answer/q')).toBe(old);
  expect(disk.texts.get('answer/q')).toContain('"answer":"2"');
  keepAnswer('q', '3', false, store);
  await store.settled();
  const again = tab();
  await again.settled();
  expect(again.read('answer', 'q')).toEqual({ answer: '3', right: false, passed: true });
});

test('a shelf that another page empties fills again from the disk', async () => {
  const { items, disk, tab } = browserWith();
  const store = tab();
  cellIn(store).typed('mine');
  await store.settled();
  items.clear();
  expect(cellText(store)?.text).toBe('mine');
  cellIn(store).typed('mine and more');
  await store.settled();
  expect(disk.texts.get('cell/huber#venus')).toContain('mine and more');
  const another = tab();
  await another.settled();
  expect(cellText(another)?.text).toBe('mine and more');
});

describe('where there is no room', () => {
  test('on the shelf, the disk keeps, and the next page reads it from there', async () => {
    const { state, tab } = browserWith();
    const store = tab();
    await store.settled();
    state.full = true;
    expect(cellIn(store).typed('mine')).toBe('kept');
    await store.settled();
    expect(store.keeping('cell', 'huber#venus')).toBe('kept');
    expect(store.unkept()).toBe(0);
    const next = tab();
    await next.settled();
    expect(cellText(next)?.text).toBe('mine');
  });

  test('anywhere, it is said, and what waits is kept once there is room', async () => {
    const { state, disk, tab } = browserWith();
    const store = tab();
    await store.settled();
    state.full = disk.state.fails = true;
    let told = 0;
    store.onChange(() => told++);
    keepAnswer('q', '1', true, store);
    await store.settled();
    expect(store.keeping('answer', 'q')).toBe('full');
    expect(store.unkept()).toBe(1);
    expect(told).toBe(2);
    disk.state.fails = false;
    keepAnswer('r', '1', true, store);
    await store.settled();
    expect(store.unkept()).toBe(0);
    expect(disk.texts.get('answer/q')).toContain('"answer":"1"');
  });

  test('in the midst of many records, none of them is taken', async () => {
    const { items, disk, state, tab } = browserWith();
    disk.state.fails = true;
    const store = tab();
    keepAnswer('q0', 'mine', true, store);
    const before = new Map(items);
    const value = { answer: 'theirs', right: true, passed: true };
    const many = new Map(Array.from({ length: 9 }, (_, i) => [`answer/q${i}`, { at: 1, value }]));
    state.room = 500;
    expect(await store.putAll(many)).toBe('full');
    expect(readAnswer('q0', store)).toBe('mine');
    expect(store.records().size).toBe(1);
    expect(items).toEqual(before);
    state.room = 5000;
    expect(await store.putAll(many)).toBe('kept');
    expect(store.records().size).toBe(9);
    expect(items.size).toBe(9);
  });
});

test('a record of a newer version on the disk is left as it is', async () => {
  const { disk, tab } = browserWith();
  disk.texts.set('answer/q', '{"version":9,"all":"different"}');
  const store = tab();
  keepAnswer('q', '1', true, store);
  await store.settled();
  expect(disk.texts.get('answer/q')).toBe('{"version":9,"all":"different"}');
});

test('of two tabs that write to the disk in the other order, the newer text stays', async () => {
  const { disk, tab } = browserWith();
  const store = tab();
  await store.settled();
  keepAnswer('q', 'newer', true, store);
  await store.settled();
  const late = textOf({ at: 1, seen: {}, value: { answer: 'older', right: true, passed: true } });
  const { newerText } = await import('../../src/progress/reconcile.ts');
  await disk.durable.write(new Map([['answer/q', late]]), newerText);
  expect(disk.texts.get('answer/q')).toContain('newer');
});
