import * as fc from 'fast-check';
import {
  absurdRows,
  classArgs,
  classWeights,
  gamma,
  smoothing,
  someLogits,
} from '../given/classification.ts';
import { type ClassOptions, finish, logSoftmax, samplesOf } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { positive } from '../random.ts';

function softmaxFocalLoss(input: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(input, target, options);
  const { alpha = null, gamma = 2, labelSmoothing: e = 0 } = options;
  const losses = samples.map(({ logits, shares, ignored }) => {
    if (ignored) return 0;
    const logP = logSoftmax(logits);
    let loss = 0;
    for (const [c, share] of shares.entries()) {
      const a = Array.isArray(alpha) ? (alpha[c] as number) : (alpha ?? 1);
      const smooth = (1 - e) * share + e / shares.length;
      loss -= a * smooth * (-Math.expm1(logP[c] as number)) ** gamma * (logP[c] as number);
    }
    return loss;
  });
  const valid = samples.filter((each) => !each.ignored).length;
  return finish(losses, shape, valid, options.reduction);
}

function probabilities(x: number[]): number[] {
  const sum = x.reduce((total, each) => total + Math.exp(each), 0);
  return x.map((each) => Math.exp(each) / sum);
}

export const cases: LossCase[] = [
  ...(['sparse', 'dense'] as const).map<LossCase>((kind) => ({
    functionName: 'softmaxFocalLoss',
    reference: softmaxFocalLoss,
    args: classArgs(
      (classes) => ({
        gamma,
        alpha: fc.oneof(fc.constantFrom(null, 0.75), classWeights(classes)),
        labelSmoothing: smoothing,
      }),
      [kind],
    ),
    slopes: kind === 'dense' ? [0, 1] : [0],
    absurd: [0, 0.1, 0.5, 1, 2, 5].flatMap((each) =>
      [0, 2].map((y) => [
        absurdRows,
        absurdRows.map(() => (kind === 'dense' ? [0.2, 0.3, 0.5] : y)),
        { gamma: each },
      ]),
    ),
    formula: fc.record({ logits: someLogits, gamma, alpha: positive(2) }).map(({ logits, ...each }) => ({
      args: [logits.x, logits.y, { ...each, alpha: logits.x.map(() => each.alpha) }],
      scope: {
        p: probabilities(logits.x),
        alpha: logits.x.map(() => each.alpha),
        y: logits.y + 1,
        gamma: each.gamma,
      },
    })),
  })),
];
