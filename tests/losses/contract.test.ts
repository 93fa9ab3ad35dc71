import * as tf from '@tensorflow/tfjs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueEntry, catalogue } from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { asFloats, lossNamed, lossValue, slopesOf } from './callLoss.ts';
import { casesOf, unlisted } from './lossCase.ts';
import { flat, type Nested } from './nested.ts';
import { seeded } from './random.ts';

// What is true of every loss, for every loss, for ever.

beforeAll(() => tf.setBackend('cpu'));

const isNest = (value: unknown) => typeof value === 'number' || Array.isArray(value);

const { known: losses, missing } = casesOf(catalogue);

test('every loss has its line among the functions, and its entry’s line in the catalogue', () => {
  expect(unlisted().join('\n')).toBe('');
});

test('every loss has a case that tells the tests about it', () => {
  if (missing.length > 0) throw new Error(missing.join('\n'));
});

test('a loss without a case is told which file to add, and what it holds', () => {
  const entry = { ...(catalogue[0] as CatalogueEntry), id: 'new-loss', functionName: 'newLoss' };
  expect(casesOf([entry])).toEqual({
    known: [],
    missing: [
      expect.stringMatching(/^newLoss has no case: add tests\/losses\/cases\/new-loss\.ts, .*a loop/),
    ],
  });
});

describe.each(losses)('%s', (functionName, entry, known) => {
  test.each(entry.worked.map((each) => [each.name, each.source, each] as const))(
    'gives the worked number: %s (%s)',
    (_name, _source, { args, expected }) => {
      expectClose(lossValue(functionName, args), expected as Nested, { rtol: 2e-6, atol: 1e-7 });
    },
  );

  test('has one symbol for every parameter, within its range', () => {
    for (const { symbol, range, default: start, step } of entry.parameters) {
      expect(entry.symbols.map((each) => each.tex)).toContain(symbol);
      expect(start).toBeGreaterThanOrEqual(range[0]);
      expect(start).toBeLessThanOrEqual(range[1]);
      expect(step).toBeGreaterThan(0);
    }
  });

  test('stays finite for absurd arguments, in value and gradient', () => {
    for (const args of known.absurd) {
      expect(flat(lossValue(functionName, args)).every(Number.isFinite), JSON.stringify(args)).toBe(true);
      const slopes = slopesOf(functionName, args, known.slopes);
      expect(flat(slopes).every(Number.isFinite), `gradient at ${JSON.stringify(args)}`).toBe(true);
    }
  });

  test('takes nested arrays and tensors alike', () => {
    fc.assert(
      fc.property(known.args, (args) => {
        const tensors = tf.tidy(() =>
          lossNamed(functionName)(...args.map((each) => (isNest(each) ? asFloats(each) : each))).arraySync(),
        );
        expect(tensors).toEqual(lossValue(functionName, args));
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  test('leaves one new float32 tensor behind and its inputs alive, a hundred times over', () => {
    const [args] = fc.sample(known.args, { ...seeded, numRuns: 1 }) as [unknown[]];
    const tensors = args.map((each) => (isNest(each) ? asFloats(each) : each));
    const before = tf.memory().numTensors;
    for (let call = 1; call <= 100; call += 1) {
      const loss = lossNamed(functionName)(...tensors);
      expect(loss.dtype).toBe('float32');
      expect(tf.memory().numTensors).toBe(before + 1);
      loss.dispose();
    }
    slopesOf(functionName, args, known.slopes);
    expect(tf.memory().numTensors).toBe(before);
    for (const each of tensors) if (each instanceof tf.Tensor) expect(each.isDisposed).toBe(false);
    tf.dispose(tensors as tf.Tensor[]);
  });
});
