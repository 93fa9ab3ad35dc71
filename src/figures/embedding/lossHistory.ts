import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../plots/drawPlot.ts';

/** The loss after each step of one run, from step 0. The axis has room for `steps` steps, or as many as there are. */
export function lossHistory(
  losses: readonly number[],
  steps: number,
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = width < 720;
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
    height: narrow ? 130 : 140,
    marginTop: 22,
    marginBottom: 34,
    marginLeft: narrow ? 34 : 40,
    marginRight: narrow ? 52 : 64,
    style: { fontSize: `${narrow ? 11.5 : 13}px` },
    x: {
      domain: [0, Math.max(steps, losses.length - 1)],
      label: 'step',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 5,
      tickSize: 3,
    },
    y: { domain: [0, top], label: 'loss', labelArrow: 'none', ticks: 3, tickSize: 3 },
    marks: [
      Plot.line([...losses], {
        x: (_: number, step: number) => step,
        y: (loss: number) => loss,
        stroke: 'var(--loss)',
        strokeWidth: 2.5,
      }),
      Plot.dot([losses.length - 1], { x: (step: number) => step, y: () => now, r: 4, fill: 'var(--loss)' }),
      Plot.text([losses.length - 1], {
        x: (step: number) => step,
        y: () => now,
        text: () => now.toFixed(3),
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--loss)',
        fontWeight: 650,
      }),
    ],
  });
}
