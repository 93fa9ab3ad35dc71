import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { calibrationPlot } from '../../src/figures/scored/calibrationPlot.ts';
import { confusionPlot } from '../../src/plots/confusionPlot.ts';
import { precisionRecallPlot } from '../../src/plots/precisionRecallPlot.ts';
import { recallBars } from '../../src/plots/recallBars.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const texts = (figure: SVGSVGElement) => [...figure.querySelectorAll('text')].map((text) => text.textContent);
const label = (figure: SVGSVGElement) => figure.getAttribute('aria-label');

test('a confusion matrix shows its counts and names the worst mix-up', () => {
  const matrix = [
    [8, 2],
    [5, 0],
  ];
  const figure = confusionPlot({ matrix, classes: ['cat', 'dog'] }, 720, document);
  expect(texts(figure)).toEqual(expect.arrayContaining(['8', '2', '5', 'cat', 'dog']));
  expect(figure.querySelectorAll('rect')).toHaveLength(4);
  expect(label(figure)).toBe(
    'Confusion matrix. Found: cat 8. Most often mixed up: dog taken for cat, 5 times.',
  );
});

test('recall per class has a panel per run and a number at each bar', () => {
  const runs = [
    { label: 'cross-entropy', recall: [0.9, 0.25] },
    { label: 'focal', recall: [0.85, 0.5] },
  ];
  const figure = recallBars({ classes: ['cat', 'dog'], runs, marked: 'dog' }, 720, document);
  expect(texts(figure)).toEqual(
    expect.arrayContaining(['cross-entropy', 'focal', '0.90', '0.25', '0.85', '0.50']),
  );
  expect(label(figure)).toBe('cross-entropy: cat 0.90, dog 0.25. focal: cat 0.85, dog 0.50.');
});

test('a precision-recall curve is labelled and says what recall each precision leaves', () => {
  const points = [
    { precision: 1, recall: 0.5 },
    { precision: 2 / 3, recall: 1 },
  ];
  const curves = [{ label: 'focal', colour: 'var(--loss)', points }];
  const figure = precisionRecallPlot(curves, { wanted: 0.6 }, 720, document);
  expect(texts(figure)).toContain('focal');
  expect(label(figure)).toBe('focal: recall 1.00 at precision 0.6, recall 0.50 at precision 0.9.');
});

test('a calibration plot sets observed beside predicted', () => {
  const bins = [
    { predicted: 0.2, observed: 0.5, count: 2 },
    { predicted: 0.8, observed: 0.7, count: 9 },
  ];
  const figure = calibrationPlot([{ label: 'BCE', colour: 'var(--loss)', bins }], 720, document);
  expect(texts(figure)).toContain('BCE');
  expect(figure.querySelectorAll('circle')).toHaveLength(2);
  expect(label(figure)).toBe('BCE, observed at predicted: 0.50 at 0.20, 0.70 at 0.80.');
});
