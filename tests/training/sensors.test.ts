import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits } from '../../src/losses/index.ts';
import { packagedSensors } from '../../src/training/data/packagedData.ts';
import { splitSensors } from '../../src/training/data/sensors.ts';
import { defaultSensorSettings, sensorMetrics, trainOnSensors } from '../../src/training/runs/sensorRun.ts';

const table = packagedSensors();

describe('the sensor table', () => {
  // Counted in the package's own CSV file with awk: 18,914 rows, 149 of them labelled 1.
  test('holds 18,914 readings, 149 of them events', () => {
    expect(table.humidity).toHaveLength(18_914);
    expect(table.temperature).toHaveLength(18_914);
    expect(table.events).toHaveLength(149);
  });
});

describe('splitSensors', () => {
  const { train, test: held } = splitSensors(table, { ratio: 100, seed: 1 });
  const events = (targets: number[]) => targets.filter((target) => target === 1).length;

  test('keeps one event to a hundred other readings, in both parts', () => {
    expect([events(train.targets), train.targets.length]).toEqual([89, 89 + 8940]);
    expect([events(held.targets), held.targets.length]).toEqual([60, 60 + 5960]);
  });

  test('repeats for the same seed and differs for another', () => {
    expect(splitSensors(table, { ratio: 100, seed: 1 }).test.inputs).toEqual(held.inputs);
    expect(splitSensors(table, { ratio: 100, seed: 2 }).test.inputs).not.toEqual(held.inputs);
  });
});

test('an event is called where the logit is above 0 (by hand)', () => {
  const metrics = sensorMetrics([3, 1, -1, 2, -2], [1, 0, 1, 1, 0]);
  expect(metrics).toMatchObject({ recall: 2 / 3, precision: 2 / 3 });
  expect(metrics.atPrecision90).toEqual({ threshold: 2, precision: 1, recall: 2 / 3 });
  expect(sensorMetrics([-1, -2], [1, 0]).recall).toBe(0);
});

describe('on events at 1:100, over two seeds', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });
  const settings = { ...defaultSensorSettings, epochs: 4 };
  const last = async (posWeight: number, seed: number) => {
    const options = { posWeight: [posWeight] };
    const loss = (input: tf.Tensor, target: tf.Tensor) =>
      binaryCrossEntropyWithLogits(input, target, options);
    let metrics = sensorMetrics([0], [1]);
    for await (const epoch of trainOnSensors(table, loss, { ...settings, seed })) metrics = epoch.metrics;
    return metrics;
  };

  test.each([1, 2])(
    'weighting events by 100 finds more of them and calls wolf more often (seed %i)',
    async (seed) => {
      const plain = await last(1, seed);
      const weighted = await last(100, seed);
      expect(weighted.recall).toBeGreaterThan(plain.recall + 0.2);
      expect(weighted.precision).toBeLessThan(plain.precision / 2);
    },
  );
});
