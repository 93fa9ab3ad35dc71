import * as Plot from '@observablehq/plot';
import { drawPlot } from './drawPlot.ts';
import { isNarrow } from './sizes.ts';

export interface Confusion {
  /** `matrix[actual][predicted]`, counts. */
  matrix: readonly (readonly number[])[];
  classes: readonly string[];
}

/** A square of counts, each row shaded by its shares: what was found lies on the diagonal. */
export function confusionPlot(
  { matrix, classes }: Confusion,
  width: number,
  document?: Document,
): SVGSVGElement {
  const narrow = isNarrow(width);
  const cells = matrix.flatMap((row, actual) => {
    const examples = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, predicted) => ({
      actual: classes[actual],
      predicted: classes[predicted],
      count,
      share: count / (examples || 1),
      right: actual === predicted,
    }));
  });
  const margin = narrow ? 74 : 96;
  return drawPlot({
    ...(document && { document }),
    ariaLabel: spoken(cells.filter((cell) => cell.count > 0)),
    told: {
      axes: ['taken for', 'examples'],
      series: matrix.map((row, actual) => ({
        label: `${classes[actual]}`,
        points: row.map((count, predicted) => [`${classes[predicted]}`, count] as const),
      })),
    },
    width,
    height: Math.round(width * (narrow ? 0.95 : 0.7)),
    marginLeft: margin,
    marginTop: margin,
    marginRight: 8,
    marginBottom: 8,
    padding: 0.06,
    x: { domain: classes, label: 'taken for', axis: 'top', tickRotate: -45, tickSize: 0, labelArrow: 'none' },
    y: { domain: classes, label: 'is', tickSize: 0, labelArrow: 'none' },
    marks: [
      Plot.cell(cells, {
        x: 'predicted',
        y: 'actual',
        fill: (cell: (typeof cells)[number]) => (cell.right ? 'var(--good)' : 'var(--warning)'),
        fillOpacity: (cell: (typeof cells)[number]) => 0.05 + 0.55 * cell.share,
      }),
      Plot.text(
        cells.filter((cell) => cell.count > 0),
        { x: 'predicted', y: 'actual', text: 'count', fill: 'var(--ink)' },
      ),
    ],
    color: { type: 'identity' },
    opacity: { type: 'identity' },
  });
}

function spoken(
  cells: readonly { actual?: string; predicted?: string; count: number; right: boolean }[],
): string {
  const right = cells.filter((cell) => cell.right).map((cell) => `${cell.actual} ${cell.count}`);
  const worst = cells.filter((cell) => !cell.right).sort((a, b) => b.count - a.count)[0];
  const mixed = worst
    ? ` Most often mixed up: ${worst.actual} taken for ${worst.predicted}, ${worst.count} times.`
    : '';
  return `Confusion matrix. Found: ${right.join(', ') || 'none'}.${mixed}`;
}
