import { expect, test } from 'vitest';
import { fits } from '../../src/components/shell/find/fits.ts';
import { namedPlaces } from '../../src/components/shell/find/namedPlaces.ts';
import { placesNamed, plainName } from '../../src/components/shell/find/names.ts';

const places = namedPlaces();
const first = (query: string): string | undefined => placesNamed(query, places)[0]?.url;

test('a name is the same with or without its path, arguments and underscores', () => {
  expect(
    new Set(['nn.MSELoss()', 'F.mse_loss', 'torch.nn.functional.mse_loss', 'MSE loss'].map(plainName)),
  ).toEqual(new Set(['mse']));
});

test.each([
  ['nn.MSELoss', 'reference/mseLoss/#formula'],
  ['F.smooth_l1_loss', 'reference/smoothL1Loss/#formula'],
  ['BCEWithLogitsLoss', 'reference/binaryCrossEntropyWithLogits/#formula'],
  ['keras.losses.Huber', 'reference/huberLoss/#formula'],
  ['log loss', 'reference/binaryCrossEntropyWithLogits/#formula'],
  ['F1 loss', 'reference/diceLoss/#formula'],
  ['CPC', 'reference/infoNCELoss/#formula'],
  ['loss is nan', 'symptoms/#nan'],
  ['my loss is NaN after 3 epochs', 'symptoms/#nan'],
  ['loss not decreasing', 'symptoms/#flat'],
  ['always predicts same class', 'symptoms/#same-class'],
  ['validation loss increases', 'symptoms/#overfits'],
])('“%s” leads to %s', (query, url) =>
  expect(placesNamed(query, places).map((place) => place.url)).toContain(url),
);

test.each(['pinball', 'DPO', 'wages', ''])('“%s” is the name of nothing', (query) =>
  expect(first(query)).toBeUndefined(),
);

test('a page fits if it has every word, as a word, its beginning, or with another ending', () => {
  expect(fits('outlier', 'Two outliers.')).toBe(true);
  expect(fits('outliers', 'An outlier.')).toBe(true);
  expect(fits('calib', 'calibrated')).toBe(true);
  expect(fits('rare class', 'A rare class of a classifier')).toBe(true);
  expect(fits('smooth_l1', 'call smooth_l1_loss')).toBe(true);
});

test('a page does not fit by the first letters of a word alone', () => {
  expect(fits('pinball', 'a pin and a ball')).toBe(false);
  expect(fits('perplexity', 'per example')).toBe(false);
  expect(fits('DPO', 'do')).toBe(false);
  expect(fits('rare dragons', 'a rare class')).toBe(false);
});
