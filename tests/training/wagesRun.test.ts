import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { huber } from '../../src/content/exercises/huber-by-hand/solution.ts';
import { packagedWages } from '../../src/training/data/packagedData.ts';
import type { BatchLoss } from '../../src/training/fit.ts';
import { moduleLoss } from '../../src/training/moduleLoss.ts';
import { numericLoss } from '../../src/training/numericLoss.ts';
import { defaultSettings, trainOnWages, type WagesMetrics } from '../../src/training/runs/wagesRun.ts';

const table = packagedWages();
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
const { delta } = defaultSettings;

async function lastMetrics(loss: BatchLoss, seed: number): Promise<WagesMetrics> {
  let last: WagesMetrics | undefined;
  for await (const { metrics } of trainOnWages(table, loss, { ...defaultSettings, seed })) last = metrics;
  return last as WagesMetrics;
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('what the lesson says about the wages, over twenty seeds', () => {
  let mse: WagesMetrics[];
  let huberAt2: WagesMetrics[];
  beforeAll(async () => {
    mse = await Promise.all(seeds.map((seed) => lastMetrics(moduleLoss('mse').loss(delta), seed)));
    huberAt2 = await Promise.all(seeds.map((seed) => lastMetrics(moduleLoss('huber').loss(delta), seed)));
  });
  const lower = (metric: keyof Omit<WagesMetrics, 'line'>) =>
    seeds.filter((_, k) => (huberAt2[k]?.[metric] ?? 0) < (mse[k]?.[metric] ?? 0)).length;

  test('Huber ends with the lower median absolute error for 19 of them', () => {
    expect(lower('medianAbsoluteError')).toBe(19);
  });

  test('MSE ends with the lower root mean squared error for 16 of them', () => {
    expect(seeds.length - lower('rootMeanSquaredError')).toBe(16);
  });

  test('the Huber line lies lower at twelve years of school for every one', () => {
    const atTwelve = ({ line }: WagesMetrics) => line.atZero + 12 * line.perYear;
    for (const k of seeds.keys()) {
      expect(atTwelve(huberAt2[k] as WagesMetrics)).toBeLessThan(atTwelve(mse[k] as WagesMetrics));
    }
  });
});

describe('with a tenth of the training wages typed in per week, over five seeds', () => {
  test.each(seeds.slice(0, 5))(
    'Huber stays within 50 cents of its clean error and MSE is off tenfold (seed %i)',
    async (seed) => {
      const end = async (id: string, outliers: number) => {
        const settings = { ...defaultSettings, seed, outliers };
        let error = Number.NaN;
        for await (const { metrics } of trainOnWages(table, moduleLoss(id).loss(delta), settings)) {
          error = metrics.medianAbsoluteError;
        }
        return error;
      };
      expect(await end('huber', 0.1)).toBeLessThan((await end('huber', 0)) + 0.5);
      expect(await end('mse', 0.1)).toBeGreaterThan(10 * (await end('mse', 0)));
    },
  );
});

describe('trainOnWages', () => {
  test('a reader’s Huber loss of plain numbers ends where the module’s ends', async () => {
    const settings = { ...defaultSettings, epochs: 10 };
    const ends: WagesMetrics[] = [];
    const own = numericLoss((input, target) => huber(input, target, delta));
    for (const loss of [moduleLoss('huber').loss(delta), own]) {
      for await (const { epoch, metrics } of trainOnWages(table, loss, settings)) {
        if (epoch === settings.epochs) ends.push(metrics);
      }
    }
    // The slope at the joint is measured over a cent to either side, so the two paths part by less than that.
    expect(ends[1]?.line.perYear).toBeCloseTo(ends[0]?.line.perYear as number, 2);
    expect(ends[1]?.medianAbsoluteError).toBeCloseTo(ends[0]?.medianAbsoluteError as number, 2);
  });

  test('leaves no tensor behind when it is left early', async () => {
    const before = tf.memory().numTensors;
    for await (const { epoch } of trainOnWages(table, moduleLoss('mse').loss(delta), defaultSettings)) {
      if (epoch === 2) break;
    }
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('an unknown loss stops the build with the ids there are', () => {
  expect(() => moduleLoss('hubber')).toThrow('unknown loss: hubber (known: mse, l1, huber');
});
