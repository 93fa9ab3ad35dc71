import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { atWidth } from '../../plots/sizes.ts';
import { binWidth } from './fields.ts';

/** What a threshold makes of the examples. */
export interface Calls {
  found: number;
  missed: number;
  falseAlarms: number;
  leftAlone: number;
}

export interface ScoredPlot {
  probabilities: readonly number[];
  /** 1 for yes, 0 for no. */
  labels: readonly number[];
  /** Called positive from this probability on; a multiple of `binWidth`, so that no bar is half called. */
  threshold: number;
  counts: Calls;
}

interface Bar {
  from: number;
  to: number;
  /** Positives count upwards, negatives downwards. */
  height: number;
  called: boolean;
}

/** Examples by predicted probability: positives above the axis, negatives below; those called positive are filled. */
export function scoredPlot(plot: ScoredPlot, width: number, document?: Document): SVGSVGElement {
  const { threshold, counts } = plot;
  const bars = [...barsOf(plot, 1), ...barsOf(plot, 0)];
  const tallest = Math.max(60, ...bars.map(({ height }) => Math.abs(height))) * 1.25;
  const corner = (text: string, frameAnchor: Plot.FrameAnchor, fill: string, dx: number, dy: number) =>
    Plot.text([text], {
      text: (line: string) => line,
      frameAnchor,
      dx,
      dy,
      fill,
      fontWeight: 600,
      stroke: 'var(--ground)',
      strokeWidth: 4,
    });
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(plot),
    told: {
      axes: ['probability from', 'examples'],
      series: ([1, 0] as const).map((label) => ({
        label: label === 1 ? 'yes' : 'no, counted downwards',
        points: barsOf(plot, label).map(({ from, height }) => [from, height] as const),
      })),
    },
    width,
    ...atWidth({ height: 280, marginTop: 32, marginBottom: 46, marginLeft: 40, marginRight: 12 }, width),
    x: {
      domain: [0, 1],
      label: 'predicted probability',
      ticks: 5,
    },
    y: {
      domain: [-tallest, tallest],
      label: 'examples: yes above, no below',
      ticks: 5,
      tickFormat: (count: number) => String(Math.abs(count)),
    },
    marks: [
      barMark(bars, 1, 'var(--positive)'),
      barMark(bars, -1, 'var(--negative)'),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.ruleX([threshold], { stroke: 'var(--ink)', strokeWidth: 2, strokeDasharray: '6 3' }),
      corner(`${counts.missed} missed`, 'top-left', 'var(--positive)', 6, 6),
      corner(`${counts.found} found`, 'top-right', 'var(--positive)', -4, 6),
      corner(`${counts.leftAlone} left alone`, 'bottom-left', 'var(--negative)', 6, -6),
      corner(`${counts.falseAlarms} false alarms`, 'bottom-right', 'var(--negative)', -4, -6),
    ],
  });
}

/** How many examples with this label lie in each bin, as bars that touch no other bin's. */
function barsOf({ probabilities, labels, threshold }: ScoredPlot, label: 0 | 1): Bar[] {
  const bins = Math.round(1 / binWidth);
  const counts = Array<number>(bins).fill(0);
  probabilities.forEach((p, k) => {
    const bin = Math.min(bins - 1, Math.floor(p / binWidth));
    if (labels[k] === label) counts[bin] = (counts[bin] as number) + 1;
  });
  return counts.flatMap((count, bin) => {
    const from = bin * binWidth;
    const bar = { from, to: from + binWidth, height: label === 1 ? count : -count };
    return count === 0 ? [] : { ...bar, called: from > threshold - binWidth / 2 };
  });
}

function barMark(bars: readonly Bar[], side: 1 | -1, colour: string) {
  return Plot.rect(
    bars.filter(({ height }) => height * side > 0),
    {
      x1: 'from',
      x2: 'to',
      y1: 0,
      y2: 'height',
      insetLeft: 0.75,
      insetRight: 0.75,
      fill: colour,
      fillOpacity: ({ called }: Bar) => (called ? 0.85 : 0.15),
      stroke: colour,
    },
  );
}

function spoken({ labels, threshold, counts: { found, missed, falseAlarms, leftAlone } }: ScoredPlot) {
  return (
    `${labels.length} examples by predicted probability. At the threshold ${threshold.toFixed(2)}: ` +
    `${found} positives found, ${missed} missed; ${falseAlarms} false alarms, ${leftAlone} negatives left alone.`
  );
}
