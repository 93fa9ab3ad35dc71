import { absurdRows, classArgs, classWeights, smoothing, someLogits } from '../given/classification.ts';
import { type ClassOptions, finish, logSoftmax, samplesOf } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';

function crossEntropy(input: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, options);
  const { weight, labelSmoothing: e = 0 } = options;
  let denominator = 0;
  const losses = samples.map(({ logits, shares, label, ignored }) => {
    if (ignored) return 0;
    denominator += label === null ? 1 : (weight?.[label] ?? 1);
    const logP = logSoftmax(logits);
    let loss = 0;
    for (const [c, share] of shares.entries()) {
      const smooth = (1 - e) * share + e / shares.length;
      if (smooth !== 0) loss -= (weight?.[c] ?? 1) * smooth * (logP[c] as number);
    }
    return loss;
  });
  return finish(losses, shape, denominator, options.reduction);
}

export const cases: LossCase[] = [
  {
    functionName: 'crossEntropy',
    reference: crossEntropy,
    args: classArgs((classes) => ({ weight: classWeights(classes), labelSmoothing: smoothing }), ['sparse']),
    slopes: [0],
    secondOrder: true,
    absurd: [
      [absurdRows, absurdRows.map(() => 2)],
      [absurdRows, absurdRows.map(() => 0), { labelSmoothing: 0.1 }],
      [absurdRows.map(() => [Number.NaN, Number.POSITIVE_INFINITY, 0]), absurdRows.map(() => -100)],
    ],
    formula: someLogits.map(({ x, y }) => ({ args: [x, y], scope: { x, y: y + 1, C: x.length } })),
  },
  {
    functionName: 'crossEntropy',
    reference: crossEntropy,
    args: classArgs((classes) => ({ weight: classWeights(classes), labelSmoothing: smoothing }), ['dense']),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [[absurdRows, absurdRows.map(() => [0.2, 0.3, 0.5])]],
    formula: someLogits.map(({ x, y }) => ({
      args: [x, x.map((_, c) => Number(c === y))],
      scope: { x, y: y + 1, C: x.length },
    })),
  },
];
