import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { fittedLines } from '../../src/plots/fittedLines.ts';
import { trainingCurves } from '../../src/plots/trainingCurves.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const course = (label: string, values: number[]) => ({
  label,
  colour: 'var(--loss)',
  values: values.map((value, epoch) => ({ epoch, value })),
});
const texts = (figure: SVGSVGElement) => [...figure.querySelectorAll('text')].map((text) => text.textContent);

describe('trainingCurves', () => {
  const draw = (...courses: ReturnType<typeof course>[]) =>
    trainingCurves({ courses, epochs: 10, axis: 'error, dollars' }, 720, document);

  test('names each run where it ends, with its last value, and says the same aloud', () => {
    const figure = draw(course('MSE', [8, 3, 3.06]), course('Huber', [8, 4, 2.72]));
    expect(texts(figure)).toEqual(expect.arrayContaining(['MSE: 3.06', 'Huber: 2.72']));
    expect(figure.getAttribute('aria-label')).toBe(
      'error, dollars, epoch by epoch. At the end: MSE 3.06, Huber 2.72.',
    );
  });

  test('keeps a run in sight that left the numbers, and says so', () => {
    expect(texts(draw(course('MSE', [8, 3]), course('wrong', [8, Number.NaN])))).toContain(
      'wrong: beyond 1000',
    );
  });

  test('carries no style element, which the policy would refuse', () => {
    expect(draw(course('MSE', [8, 3])).querySelector('style')).toBeNull();
  });
});

describe('fittedLines', () => {
  const line = { label: 'MSE', colour: 'var(--loss)', atZero: 1, perUnit: 0.5 };
  const draw = (perUnit: number) =>
    fittedLines(
      {
        points: [
          { x: 2, y: 4 },
          { x: 2, y: 4 },
          { x: 10, y: 9 },
        ],
        lines: [{ ...line, perUnit }],
        xAxis: 'years',
        yAxis: 'wage',
      },
      720,
      document,
    );

  test('draws equal points once and says where each line goes', () => {
    const figure = draw(0.5);
    expect(figure.querySelectorAll('circle')).toHaveLength(2);
    expect(figure.getAttribute('aria-label')).toBe(
      '3 points, wage against years. MSE goes from 2.0 at 2 to 6.0 at 10.',
    );
  });

  test('leaves out a line that is no longer made of numbers', () => {
    expect(texts(draw(Number.NaN))).not.toContain('MSE');
  });
});
