import { classArgs, classWeights, someLogits } from '../given/classification.ts';
import { type ClassOptions, finish, samplesOf } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';

function nllLoss(logProbs: Nested, target: Nested, options: ClassOptions = {}): Nested {
  const { samples, shape } = samplesOf(logProbs, target, options);
  let denominator = 0;
  const losses = samples.map(({ logits, label, ignored }) => {
    if (ignored) return 0;
    const w = options.weight?.[label as number] ?? 1;
    denominator += w;
    return -w * (logits[label as number] as number);
  });
  return finish(losses, shape, denominator, options.reduction);
}

export const cases: LossCase[] = [
  {
    functionName: 'nllLoss',
    reference: nllLoss,
    args: classArgs((classes) => ({ weight: classWeights(classes) }), ['sparse']),
    slopes: [0],
    absurd: [[[[-1e4, 0]], [0]]],
    formula: someLogits.map(({ x, y }) => ({ args: [x, y], scope: { x, y: y + 1 } })),
  },
];
