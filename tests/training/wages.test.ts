import { describe, expect, test } from 'vitest';
import { mean, median } from '../../src/training/data/location.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import { splitWages, withWeeklyPay } from '../../src/training/data/wages.ts';

const table = packagedWages();

describe('the wages table', () => {
  test('holds 534 workers in dollars per hour, as Berndt’s book gives them', () => {
    const { wage } = table.columns;
    expect(wage).toHaveLength(534);
    // summary(CPS1985$wage) of R's package AER: mean 9.024, median 7.780, maximum 44.500
    expect(mean(wage)).toBeCloseTo(9.024, 3);
    expect(median(wage)).toBe(7.78);
    expect(Math.max(...wage)).toBe(44.5);
  });

  test('fits in a small file', () => {
    expect(JSON.stringify(table).length).toBeLessThan(12_000);
  });
});

describe('splitWages', () => {
  const split = splitWages(table, { features: ['education', 'experience'], seed: 1 });

  test('puts every worker into exactly one part', () => {
    expect(split.train.targets.length + split.test.targets.length).toBe(534);
    const all = [...split.train.targets, ...split.test.targets].sort((a, b) => a - b);
    expect(all).toEqual([...table.columns.wage].sort((a, b) => a - b));
  });

  test('standardises each feature by the training rows alone', () => {
    for (const feature of [0, 1]) {
      const column = split.train.inputs.map((row) => row[feature] as number);
      expect(mean(column)).toBeCloseTo(0, 10);
      expect(mean(column.map((value) => value ** 2))).toBeCloseTo(1, 10);
    }
    expect(mean(split.test.inputs.map((row) => row[0] as number))).not.toBeCloseTo(0, 4);
  });

  test('repeats for the same seed and differs for another', () => {
    const again = splitWages(table, { features: ['education', 'experience'], seed: 1 });
    const other = splitWages(table, { features: ['education', 'experience'], seed: 2 });
    expect(again).toEqual(split);
    expect(other.test.targets).not.toEqual(split.test.targets);
  });
});

test('withWeeklyPay multiplies the asked share of the wages by forty and leaves the rest', () => {
  const { train } = splitWages(table, { features: ['education'], seed: 1 });
  const { targets } = withWeeklyPay(train, 0.1, 1);
  const factors = targets.map((wage, row) => Math.round((wage / (train.targets[row] as number)) * 1e6) / 1e6);
  expect(factors.filter((factor) => factor === 40)).toHaveLength(40);
  expect(factors.filter((factor) => factor === 1)).toHaveLength(train.targets.length - 40);
  expect(withWeeklyPay(train, 0, 1)).toEqual(train);
});
