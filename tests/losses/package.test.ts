import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What another project gets: the packed module, installed beside that project's own TensorFlow.js.

let project = '';

function run(command: string, args: string[], cwd: string): string {
  const path = `${resolve('node_modules/.bin')}:${process.env.PATH}`;
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: 'pipe',
  });
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'lossbook-consumer-'));
  // `npm run unit` has built the module; building it here again would pull it from under tests that import it.
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const [{ filename }] = JSON.parse(run('npm', pack, '.')) as [{ filename: string }];
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--legacy-peer-deps', `./${filename}`],
    project,
  );
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(resolve('node_modules/@tensorflow'), join(project, 'node_modules/@tensorflow'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the packed module', () => {
  test('trains a line in a project with its own TensorFlow.js', () => {
    const program = `
      import * as tf from '@tensorflow/tfjs';
      import { huberLoss, catalogue } from 'lossbook/losses';
      const x = tf.tensor1d([0, 1, 2, 3, 4, 5, 6, 7]);
      const y = tf.tensor1d([1, 3, 5, 7, 9, 11, 13, 200]); // 2x + 1 and an outlier
      const [slope, offset] = [tf.variable(tf.scalar(0)), tf.variable(tf.scalar(0))];
      const optimizer = tf.train.adam(0.1);
      for (let step = 0; step < 600; step += 1) {
        optimizer.minimize(() => huberLoss(x.mul(slope).add(offset), y, { delta: 0.1 }));
      }
      const numbers = [slope, offset].map((each) => each.dataSync()[0]);
      console.log(JSON.stringify({ numbers, losses: catalogue.length }));
    `;
    writeFileSync(join(project, 'train.mjs'), program);
    const output = run('node', ['train.mjs'], project).trim().split('\n').at(-1) as string;
    const { numbers, losses } = JSON.parse(output) as { numbers: number[]; losses: number };
    expect(numbers[0]).toBeCloseTo(2, 0);
    expect(numbers[1]).toBeCloseTo(1, 0);
    expect(losses).toBeGreaterThan(10);
  });

  test('brings its types', () => {
    const program = `
      import type { Scalar, Tensor } from '@tensorflow/tfjs';
      import { crossEntropy, huberLoss } from 'lossbook/losses';
      export const one: Scalar = huberLoss([1], [2], { delta: 2 });
      export const each: Tensor = crossEntropy([[1, 2]], [0], { reduction: 'none' });
      // @ts-expect-error: an option that does not exist
      huberLoss([1], [2], { beta: 1 });
    `;
    writeFileSync(join(project, 'typed.ts'), program);
    const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
    expect(() => run('tsc', [...strict, 'typed.ts'], project)).not.toThrow();
  });
});
