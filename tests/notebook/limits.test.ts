import { expect, test } from 'vitest';
import { codeFrame } from '../../src/notebook/codeFrame.ts';
import { readerError } from '../../src/notebook/evaluate.ts';
import { Intake } from '../../src/notebook/intake.ts';
import { LateErrors } from '../../src/notebook/lateErrors.ts';
import { limits } from '../../src/notebook/limits.ts';
import { Outbox } from '../../src/notebook/outbox.ts';
import { htmlWeight } from '../../src/notebook/output/htmlWeight.ts';
import type { FromKernel, Shown } from '../../src/notebook/protocol.ts';
import { ReaderError } from '../../src/notebook/readerError.ts';

const value = (html: string): Shown => ({ kind: 'value', html });
const shown = (html: string): FromKernel => ({ type: 'shown', run: 1, cell: 'a', shown: value(html) });

test('elements are counted, and how deep they stand', () => {
  expect(htmlWeight('<ul><li>1</li><li>a < b</li></ul>')).toEqual({ elements: 3, depth: 2 });
  expect(htmlWeight('<br><br><br>')).toEqual({ elements: 3, depth: 0 });
  expect(htmlWeight('<svg><g><path d="M0,0" /><circle r="1" /></g></svg>')).toEqual({
    elements: 4,
    depth: 2,
  });
});

test('a slash closes nothing outside a drawing, nor in its title', () => {
  expect(htmlWeight('<div/>'.repeat(300)).depth).toBe(300);
  expect(htmlWeight('<circle/>'.repeat(300)).depth).toBe(300);
  expect(htmlWeight(`<svg><title>${'<circle/>'.repeat(300)}</title></svg>`).depth).toBe(302);
  expect(htmlWeight(`<svg><p>${'<circle/>'.repeat(300)}`).depth).toBe(302);
});

test('what a parser opens again in each paragraph weighs as often', () => {
  const open = Array.from({ length: 100 }, (_, i) => `<b title="${i}">`).join('');
  expect(htmlWeight(open + '<p>x</p>'.repeat(100)).elements).toBeGreaterThan(10_000);
});

test('an output of more elements than a page can bear is named instead of shown', () => {
  const sent: Shown[] = [];
  const outbox = new Outbox((thing) => sent.push(thing));
  for (const html of ['<b></b>'.repeat(142_000), '<p>x'.repeat(100_000), '<p>x'.repeat(5_000_000)])
    outbox.show(value(html));
  outbox.show(value('<p>small</p>'));
  expect(sent).toEqual([
    expect.objectContaining({ html: expect.stringContaining('more than 12,000 elements') }),
    expect.objectContaining({ html: expect.stringContaining('more than 12,000 elements') }),
    expect.objectContaining({ html: expect.stringContaining('20,000,000 characters long') }),
    value('<p>small</p>'),
  ]);
  outbox.show(value('<div>'.repeat(300)));
  expect(sent.at(-1)).toMatchObject({ html: expect.stringContaining('nested 300 deep') });
});

test('all outputs of a run together have a limit of elements too', () => {
  const sent: Shown[] = [];
  const outbox = new Outbox((thing) => sent.push(thing));
  for (let i = 0; i < 100; i++) outbox.show(value('<i></i>'.repeat(10_000)));
  expect(sent).toHaveLength(2);
  outbox.flush();
  expect(sent.at(-1)).toEqual({ kind: 'cut', count: 98 });
});

test('late errors are told twenty times, then at every tenfold', () => {
  const late = new LateErrors();
  const told = Array.from({ length: 200_000 }, () => late.take()).filter((said) => said !== null);
  expect(told.slice(0, limits.lateErrors)).toEqual(Array(limits.lateErrors).fill('whole'));
  expect(told.slice(limits.lateErrors).map((said) => /[\d,]+/.exec(said)?.[0])).toEqual([
    '20',
    '200',
    '2,000',
    '20,000',
  ]);
});

test('a message of megabytes is cut, whoever threw it', () => {
  for (const thrown of [
    new Error('x'.repeat(5e6)),
    'x'.repeat(5e6),
    new ReaderError('x'.repeat(5e6), null),
  ]) {
    const { message } = readerError(thrown);
    expect(message.length).toBeLessThan(2 * limits.message);
    expect(message).toContain('more characters');
  }
});

test.each([
  { line: '<img>', column: 1 },
  { line: Number.NaN, column: 1 },
  { line: 1, column: -5 },
  { line: 1.5, column: Infinity },
])('a position that is none, such as %o, is left out', (position) => {
  expect(readerError(new ReaderError('no', position as never)).position).toBeNull();
});

test('a frame stays small, whatever the line and column', () => {
  const frame = codeFrame(`${'a'.repeat(50_000)}!${'b'.repeat(50_000)}`, { line: 1, column: 50_001 });
  const [text = '', caret = ''] = frame.split('\n');
  expect(frame.length).toBeLessThan(500);
  expect(text[caret.indexOf('^')]).toBe('!');
  expect(codeFrame('short', { line: 1, column: 5e8 }).length).toBeLessThan(50);
});

test('the page takes all that a run may bring, and no more', () => {
  const intake = new Intake(() => 0);
  intake.expectRun(1);
  for (let i = 0; i < limits.things; i++) expect(intake.takes(shown('<p>1</p>'))).toBe(true);
  let more = 0;
  while (intake.takes(shown('<p>1</p>'))) more += 1;
  expect(more).toBeLessThan(3 * limits.things);
});

test('between runs what a timer shows is taken as time goes by', () => {
  let now = 0;
  const intake = new Intake(() => now);
  intake.expectRun(0);
  while (intake.takes(shown('x')));
  now = 1_000;
  expect(intake.takes(shown('x'))).toBe(true);
});

test('the page refuses what no honest worker sends', () => {
  const huge = 'x'.repeat(50_000_000);
  const messages: FromKernel[] = [
    shown('<b></b>'.repeat(50_000)),
    shown('<div>'.repeat(5_000)),
    shown(huge),
    { type: 'broken', run: 1, reason: huge },
    { type: 'progress', run: 1, cell: 'a', fraction: 0, label: huge },
    { type: 'control', run: 1, cell: 'a', control: { kind: 'toggle', key: huge, label: '', value: true } },
  ];
  for (const message of messages) {
    const intake = new Intake(() => 0);
    intake.expectRun(1);
    expect(intake.takes(message)).toBe(false);
  }
});
