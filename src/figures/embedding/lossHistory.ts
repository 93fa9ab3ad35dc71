import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';
import { labels } from '../../plots/labels.ts';
import { atWidth, isNarrow } from '../../plots/sizes.ts';

interface History {
  /** The axis has room for so many steps, or for as many as there are. */
  steps: number;
  width: number;
  /** Its own, unless it stands beside something. */
  height: number | undefined;
  document: Document | undefined;
}

/** The loss after each step of one run, from step 0. */
export function lossHistory(
  losses: readonly number[],
  { steps, width, height, document }: History,
): SVGSVGElement {
  const narrow = isNarrow(width);
  const now = losses.at(-1) ?? Number.NaN;
  // A loss of next to nothing is drawn as one, on an axis whose numbers have room.
  const top = Math.max(...losses, 0.1) * 1.1;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: `Loss after each of ${losses.length - 1} steps: ${losses[0]?.toFixed(3)} at first, ${now.toFixed(3)} now.`,
    told: {
      axes: ['step', 'loss'],
      series: [{ label: 'this run', points: losses.map((loss, step) => [step, loss] as const) }],
    },
    width,
    ...atWidth(
      {
        height: narrow ? 136 : 132,
        marginTop: 30,
        marginBottom: 46,
        marginLeft: narrow ? 36 : 44,
        marginRight: narrow ? 56 : 64,
      },
      width,
    ),
    ...(height && { height }),
    x: {
      domain: [0, Math.max(steps, losses.length - 1)],
      label: 'step',
      ticks: 5,
    },
    y: { domain: [0, top], label: 'loss', ticks: 3 },
    marks: [
      Plot.line([...losses], {
        x: (_: number, step: number) => step,
        y: (loss: number) => loss,
        stroke: 'var(--loss)',
        strokeWidth: 2.5,
      }),
      Plot.dot([losses.length - 1], { x: (step: number) => step, y: () => now, r: 4, fill: 'var(--loss)' }),
      labels({ ends: [{ x: losses.length - 1, y: now, text: now.toFixed(3), colour: 'var(--loss)' }] }),
    ],
  });
}
