import { describe, expect, test } from 'vitest';
import { keepAnswer, readAnswer } from '../../src/progress/answers.ts';
import { cellSlot, readCellEdit } from '../../src/progress/cells.ts';
import { freshRecord, withAttempt } from '../../src/progress/exerciseRecord.ts';
import { changeExerciseRecord, readExerciseRecord, readPassedCode } from '../../src/progress/exercises.ts';
import { keepPlace, readPlace } from '../../src/progress/place.ts';
import { textOf } from '../../src/progress/records.ts';
import { type Store, storeOn } from '../../src/progress/store.ts';
import { memoryShelf } from './memoryShelf.ts';

/** Keeps a text of a cell, as typed over ours. */
const keepCell = (text: string, store: Store) =>
  cellSlot('huber', 'venus', 'ours', store).change(() => ({ text }));

const answerText = (answer: string) => textOf({ at: 1, value: { answer, right: true, passed: true } });

test('keeps exercises, answers, cells and the place side by side, each under its own key', () => {
  const { items, shelf } = memoryShelf();
  const store = storeOn(shelf, { now: () => 7 });
  expect(changeExerciseRecord('a', 'x', (record) => withAttempt(record, 'y', true), store)).toBe('kept');
  keepAnswer('q', '2', false, store);
  keepCell('mine', store);
  keepPlace({ lesson: 'huber', section: 'choosing-δ' }, store);
  expect(readPassedCode('a', store)).toBe('y');
  expect(readPassedCode('b', store)).toBeNull();
  expect(readExerciseRecord('c', 'new', store)).toEqual(freshRecord('new'));
  expect(readAnswer('q', store)).toBe('2');
  expect(readCellEdit('huber', 'venus', store)?.text).toBe('mine');
  expect(readPlace(store)).toEqual({ lesson: 'huber', section: 'choosing-δ' });
  expect([...items.keys()].sort()).toEqual([
    'lossbook/answer/q',
    'lossbook/cell/huber#venus',
    'lossbook/exercise/a',
    'lossbook/place/last',
  ]);
  expect(JSON.parse(items.get('lossbook/answer/q') ?? '')).toEqual({
    version: 3,
    at: 7,
    seen: { here: 1 },
    value: { answer: '2', right: false, passed: false },
  });
  keepCell('ours', store);
  expect(readCellEdit('huber', 'venus', store)).toBeNull();
  expect(store.records().has('cell/huber#venus')).toBe(false);
});

test('a check once right stays passed', () => {
  const { shelf } = memoryShelf();
  const store = storeOn(shelf);
  keepAnswer('q', 'right', true, store);
  keepAnswer('q', 'wrong', false, store);
  expect(store.read('answer', 'q')).toEqual({ answer: 'wrong', right: false, passed: true });
});

describe('two tabs', () => {
  test('that change different records lose nothing, and each sees the other', () => {
    const { shelf } = memoryShelf();
    const [mine, theirs] = [storeOn(shelf), storeOn(shelf)];
    for (let i = 0; i < 20; i++) {
      keepAnswer(`mine-${i}`, `${i}`, true, mine);
      keepAnswer(`theirs-${i}`, `${i}`, true, theirs);
    }
    expect(mine.records().size).toBe(40);
    expect(readAnswer('theirs-19', mine)).toBe('19');
  });

  test('with the same exercise: what one passed is not lost when the other types on', () => {
    const { shelf } = memoryShelf();
    const [mine, theirs] = [storeOn(shelf), storeOn(shelf)];
    readExerciseRecord('a', 'start', theirs);
    changeExerciseRecord('a', 'start', (record) => withAttempt(record, 'right', true), mine);
    changeExerciseRecord('a', 'start', (record) => ({ ...record, code: 'typing' }), theirs);
    expect(readExerciseRecord('a', 'start', mine)).toMatchObject({ code: 'typing', passedCode: 'right' });
  });

  test('are told of each change, of the other’s by the storage event', () => {
    const { shelf } = memoryShelf();
    const store = storeOn(shelf);
    const page = new EventTarget();
    const { addEventListener, removeEventListener } = globalThis;
    Object.assign(globalThis, {
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    });
    let told = 0;
    const end = store.onChange(() => told++);
    const another = (key: string | null) => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
    keepAnswer('q', '1', true, store);
    another('lossbook/answer/q');
    another(null);
    another('lossbook:theme');
    end();
    another('lossbook/answer/q');
    keepAnswer('q', '2', true, store);
    Object.assign(globalThis, { addEventListener, removeEventListener });
    expect(told).toBe(3);
  });
});

test('a browser that forbids storage, as in some private windows, keeps for as long as the page', () => {
  const store = storeOn(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(store.records().size).toBe(0);
  expect(changeExerciseRecord('a', 'x', (record) => ({ ...record, code: 'mine' }), store)).toBe('forbidden');
  expect(readExerciseRecord('a', 'x', store).code).toBe('mine');
  expect(store.records().size).toBe(1);
  expect(store.aside().size).toBe(0);
  expect(store.newer()).toBe(0);
});

test('a full disk keeps what was there; the rest waits in the page and is kept when there is room', () => {
  const { items, state, shelf } = memoryShelf();
  const [store, another] = [storeOn(shelf), storeOn(shelf)];
  keepAnswer('first', '1', true, store);
  state.full = true;
  expect(keepCell('mine', store)).toBe('full');
  keepAnswer('first', '2', false, store);
  expect(readAnswer('first', store)).toBe('2');
  expect(readAnswer('first', another)).toBe('1');
  state.full = false;
  expect(store.update('answer', 'third', () => ({ answer: '3', right: true, passed: true }))).toBe('kept');
  expect(readCellEdit('huber', 'venus', another)?.text).toBe('mine');
  expect(readAnswer('first', another)).toBe('2');
  expect([...items.keys()].every((key) => key.startsWith('lossbook/'))).toBe(true);
});

test.each([
  ['no JSON', '{'],
  ['another shape', '[]'],
  ['a damaged value', '{"version":2,"at":1,"value":{"answer":3,"right":true,"passed":true}}'],
  ['no time', '{"version":2,"value":{"answer":"3","right":true,"passed":true}}'],
  ['no version', '{"at":1,"value":{"answer":"3","right":true,"passed":true}}'],
])('a corrupt record, %s, is laid aside; the others stay and it can be written anew', (_, text) => {
  const { items, shelf } = memoryShelf({
    'lossbook/answer/bad': text,
    'lossbook/answer/good': answerText('1'),
  });
  const store = storeOn(shelf);
  expect([...store.records().keys()]).toEqual(['answer/good']);
  keepAnswer('bad', '2', true, store);
  expect(readAnswer('bad', store)).toBe('2');
  expect([...store.aside().values()]).toEqual([text]);
  store.forgetAside();
  expect([...items.keys()].filter((key) => key.startsWith('lossbook-aside'))).toEqual([]);
});

test('fields that nobody knows are left out of what is read', () => {
  const text = '{"version":2,"at":1,"value":{"answer":"3","right":true,"passed":true,"more":[1]},"also":2}';
  const { shelf } = memoryShelf({ 'lossbook/answer/q': text });
  expect(storeOn(shelf).read('answer', 'q')).toEqual({ answer: '3', right: true, passed: true });
});

test('a record of a newer version is left untouched and said, and the page goes on', () => {
  const text = '{"version":4,"at":9,"answer":"in a new shape"}';
  const { items, shelf } = memoryShelf({ 'lossbook/answer/q': text, 'lossbook/answer/r': answerText('1') });
  const store = storeOn(shelf);
  expect(readAnswer('q', store)).toBeNull();
  expect(store.update('answer', 'q', () => ({ answer: '2', right: true, passed: true }))).toBe('newer');
  expect(store.update('answer', 'r', () => null)).toBe('kept');
  expect(readAnswer('q', store)).toBe('2');
  expect(items.get('lossbook/answer/q')).toBe(text);
  expect(store.newer()).toBe(1);
});

describe('what the first version kept', () => {
  const exercise = withAttempt(freshRecord('start'), 'right', true);
  const first = JSON.stringify({ version: 1, exercises: { a: exercise }, answers: { q: '2' } });
  const cellKey = 'lossbook:cell:/lossbook/lessons/huber/#venus';
  const cell = JSON.stringify({ text: 'mine', ours: 'ours' });

  test('becomes records, older than any other, and its keys go', async () => {
    const { items, shelf } = memoryShelf({ lossbook: first, [cellKey]: cell, 'lossbook:theme': 'dark' });
    const store = storeOn(shelf);
    await store.settled();
    expect(readPassedCode('a', store)).toBe('right');
    expect(store.read('answer', 'q')).toEqual({ answer: '2', right: null, passed: false });
    expect(readCellEdit('huber', 'venus', store)).toEqual({ text: 'mine', ours: 'ours' });
    expect([...store.records().values()].map(({ at }) => at)).toEqual([0, 0, 0]);
    expect(items.has('lossbook')).toBe(false);
    expect(items.has(cellKey)).toBe(false);
    expect(items.get('lossbook:theme')).toBe('dark');
  });

  test('does not write over what is kept already', async () => {
    const { shelf } = memoryShelf({ lossbook: first, 'lossbook/answer/q': answerText('new') });
    const store = storeOn(shelf);
    await store.settled();
    expect(readAnswer('q', store)).toBe('new');
  });

  test('stays where it is while there is no room for records', async () => {
    const { items, state, shelf } = memoryShelf({ lossbook: first });
    state.full = true;
    const tight = storeOn(shelf);
    await tight.settled();
    expect(readPassedCode('a', tight)).toBe('right');
    expect(items.get('lossbook')).toBe(first);
    state.full = false;
    const roomy = storeOn(shelf);
    await roomy.settled();
    expect(readPassedCode('a', roomy)).toBe('right');
    expect(items.has('lossbook')).toBe(false);
  });

  test.each([
    ['no JSON', '{'],
    ['a damaged record', '{"version":1,"exercises":{"a":{"code":3}},"answers":{}}'],
    ['something else', '[]'],
  ])('is laid aside when it is %s', async (_, text) => {
    const { items, shelf } = memoryShelf({ lossbook: text });
    const store = storeOn(shelf);
    await store.settled();
    expect(store.records().size).toBe(0);
    expect([...store.aside().values()]).toEqual([text]);
    expect(items.has('lossbook')).toBe(false);
  });
});

test('an id that is none stops the author, and a name of ours keeps to itself', () => {
  const { items, shelf } = memoryShelf({ 'lossbook/constructor/x': '{}', 'lossbook/answer/../x': '{}' });
  const store = storeOn(shelf);
  keepAnswer('mse-vs-huber/lower/predicted', 'Huber', null, storeOn(memoryShelf().shelf));
  expect(() => store.update('answer', 'a b', () => null)).toThrow('expected an id such as huber-by-hand');
  expect(store.records().size).toBe(0);
  expect(items.size).toBe(2);
});
