import { asNumber, imported } from '../asText.ts';
import type { ErrorState } from './fields.ts';

/** A cell that draws the square of one error and its length, with what both cost by the loss module. */
export function code({ error }: ErrorState): string {
  return `import { l1Loss, mseLoss } from 'lossbook/losses';
${imported.plot}

const error = ${asNumber(error)};
const squared = mseLoss(error, 0).dataSync()[0];
const absolute = l1Loss(error, 0).dataSync()[0];

const side = Math.abs(error);
display(Plot.plot({
  aspectRatio: 1,
  x: { domain: [-3.5, 3.5], label: 'error r = prediction − target' },
  y: { domain: [-0.5, 3], axis: null },
  marks: [
    Plot.rect([error], { x1: 0, x2: error, y1: 0, y2: side, fill: 'var(--loss)', fillOpacity: 0.2 }),
    Plot.ruleY([0]),
    Plot.ruleY([-0.25], { x1: 0, x2: error, strokeWidth: 5 }),
    Plot.dot([error], { x: error, y: 0, r: 6, fill: 'var(--prediction)' }),
  ],
}));
display({ squared, absolute });
`;
}
