import * as fc from 'fast-check';
import { hingeEmbeddings } from '../../../src/losses/each/hingeEmbedding.ts';
import { crossed, elements, offGrid, sign } from '../given/elements.ts';
import { ofEach } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { dyadic, positive } from '../random.ts';

const hingeEmbeddingLoss = ofEach<{ margin?: number }>((d, t, { margin = 1 }) =>
  t === 1 ? d : Math.max(0, margin - d),
);

const far = [0, 1e-8, 1, 1e4, 1e20].flatMap((each) => [each, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'hingeEmbeddingLoss',
    reference: hingeEmbeddingLoss,
    args: elements(sign, { margin: dyadic(3) }, offGrid(4)),
    slopes: [0],
    absurd: [-1, 1].map((t) => [far, far.map(() => t)]),
    formula: fc
      .record({ d: positive(3), t: sign, m: positive(3) })
      .map(({ d, t, m }) => ({ args: [d, t, { margin: m }], scope: { d, t, m } })),
  },
];

export const inNumbers = {
  hingeEmbeddingLoss: {
    each: hingeEmbeddings(1.5),
    options: { margin: 1.5 },
    ...crossed([-1e4, -2, 0, 0.3, 1.25, 1.5, 7], [-1, 1]),
  },
};
