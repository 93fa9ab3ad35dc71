import { type Tensor, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { crossEntropy } from '../../losses/crossEntropy.ts';
import { softmaxFocalLoss } from '../../losses/softmaxFocal.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { classes, logitRange, losses, type TorchLoss, type TorchState } from './fields.ts';
import { type TorchPlot, torchPlot } from './plot.ts';
import { words } from './words.ts';

export interface TorchSaid {
  /** The loss of each example, and their mean, in nats. */
  each: readonly number[];
  mean: number;
}

const each = { reduction: 'none' } as const;

/** What the module computes under the name that PyTorch has for it. */
const computed: Record<TorchLoss, (logits: Tensor, labels: number[]) => Tensor> = {
  plain: (logits, labels) => crossEntropy(logits, labels, each),
  smoothed: (logits, labels) => crossEntropy(logits, labels, { ...each, labelSmoothing: 0.1 }),
  focal: (logits, labels) => softmaxFocalLoss(logits, labels, { ...each, gamma: 2 }),
};

/** The loss of examples of ten classes in which only the logit of the true class, the first, is not 0. */
function lossesOf(loss: TorchLoss, logits: readonly number[]): number[] {
  return tidy(() => {
    const rows = tensor2d(
      logits.map((logit) => Array.from({ length: classes }, (_, i) => (i === 0 ? logit : 0))),
    );
    return [
      ...computed[loss](
        rows,
        logits.map(() => 0),
      ).dataSync(),
    ];
  });
}

const grid = Array.from(
  { length: 121 },
  (_, i) => logitRange[0] + (i * (logitRange[1] - logitRange[0])) / 120,
);
const drawnOnce = new Map<TorchLoss, number[]>();

/** Curves depend on nothing that a reader sets: they are computed once. */
function curveOf(loss: TorchLoss): number[] {
  const curve = drawnOnce.get(loss) ?? lossesOf(loss, grid);
  drawnOnce.set(loss, curve);
  return curve;
}

/** What the four examples cost under the chosen loss, and the curves of all. */
export function read({ loss, logits }: TorchState): Reading<TorchSaid, TorchPlot> {
  const paid = lossesOf(loss, logits);
  const mean = paid.reduce((sum, each) => sum + each, 0) / paid.length;
  return {
    said: { each: paid, mean },
    plot: {
      curves: losses.map((id) => ({
        label: words.curves[id],
        chosen: id === loss,
        points: curveOf(id).map((value, i) => [grid[i] as number, value] as const),
      })),
      examples: logits.map((logit, i) => [logit, paid[i] as number] as const),
      mean,
    },
  };
}

export const draw = (plot: TorchPlot, width: number, { document }: DrawOptions<TorchPlot> = {}) => [
  torchPlot(plot, width, document).outerHTML,
];
