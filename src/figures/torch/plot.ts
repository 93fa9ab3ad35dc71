import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { grips } from '../../plots/grips.ts';
import { labels } from '../../plots/labels.ts';
import { torchFrame } from './frame.ts';
import { words } from './words.ts';

type Points = readonly (readonly [logit: number, loss: number])[];

export interface TorchPlot {
  curves: readonly { label: string; chosen: boolean; points: Points }[];
  /** The examples on the chosen curve. */
  examples: Points;
  mean: number;
}

const dashes = ['7 4', '2 3'];

/** What one example costs under each loss, four examples on the chosen curve, and their mean. */
export function torchPlot(
  { curves, examples, mean }: TorchPlot,
  width: number,
  document?: Document,
): SVGSVGElement {
  const frame = torchFrame(width);
  const others = curves.filter(({ chosen }) => !chosen);
  const looks = curves.map((curve) => {
    const other = others.indexOf(curve);
    return other < 0
      ? { ...curve, colour: 'var(--loss)', dash: undefined }
      : { ...curve, colour: `var(--compare-${other + 1})`, dash: dashes[other] };
  });
  const named = examples.map(([, loss]) => loss.toFixed(2));
  return drawPlot({
    ...(document && { document }),
    ariaLabel: words.spoken(
      looks.find(({ chosen }) => chosen)?.label ?? '',
      named.join(', '),
      mean.toFixed(3),
    ),
    told: {
      axes: [words.logit, words.loss],
      series: looks.map(({ label, points }) => ({ label, points: points.filter((_, i) => i % 8 === 0) })),
    },
    ...frame,
    x: { domain: [...frame.x], label: words.axis, ticks: 6 },
    y: { domain: [...frame.y], label: words.nats, ticks: 6 },
    marks: [
      Plot.ruleY([mean], { stroke: 'var(--ink-soft)', strokeDasharray: '2 3' }),
      ...looks
        .toSorted((a, b) => Number(a.chosen) - Number(b.chosen))
        .map(({ points, colour, chosen, dash }) =>
          Plot.line(points, {
            stroke: colour,
            strokeWidth: chosen ? 3 : 1.5,
            ...(dash && { strokeDasharray: dash }),
          }),
        ),
      Plot.ruleX(examples, { x: '0', y: '1', stroke: 'var(--loss)', strokeOpacity: 0.35 }),
      ...grips(examples, { x: ([x]) => x, y: ([, y]) => y, fill: 'var(--loss)' }),
      labels({
        ends: looks.map(({ label, points, colour, chosen }) => ({
          x: frame.x[1],
          y: points.at(-1)?.[1] ?? 0,
          text: label,
          colour,
          weight: chosen ? 650 : 500,
        })),
        points: [
          ...examples.map(([x, y], i) => ({ x, y, text: named[i] as string, colour: 'var(--loss)' })),
          { x: 7, y: mean, text: words.mean(mean.toFixed(2)), colour: 'var(--ink-soft)', off: 11 },
        ],
        lines: looks.map(({ points }) => points),
      }),
    ],
  });
}
