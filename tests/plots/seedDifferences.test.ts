import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { seedDifferences } from '../../src/plots/seedDifferences.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

test('draws a dot for each seed beside a line at 0, and says the differences with their signs', () => {
  const figure = seedDifferences(
    {
      label: 'error',
      digits: 1,
      pairs: [{ label: 'Huber − MSE', colour: 'var(--loss)', values: [-1, 0.5, Number.NaN] }],
    },
    480,
    document as unknown as Document,
  );
  expect(figure.getAttribute('aria-label')).toBe('error. Huber − MSE: −1.0, +0.5, no number.');
  expect(figure.querySelectorAll('circle')).toHaveLength(2);
  expect(figure.querySelector('[aria-label="rule"], [data-mark="rule"]')).not.toBeNull();
});
