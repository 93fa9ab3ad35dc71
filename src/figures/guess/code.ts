import { asNumber, asNumbers, imported } from '../asText.ts';
import type { GuessState } from './fields.ts';

/** A cell that draws what each guess for the reader's parcels costs under three losses, and names the cheapest. */
export function code({ days, delta }: GuessState): string {
  return `import { huberLoss, l1Loss, mseLoss } from 'lossbook/losses';
${imported.plot}

const days = ${asNumbers(days)};
const costs = {
  MSE: (guess: number[]) => mseLoss(guess, days),
  MAE: (guess: number[]) => l1Loss(guess, days),
  Huber: (guess: number[]) => huberLoss(guess, days, { delta: ${asNumber(delta)} }),
};
const guesses = Array.from({ length: 201 }, (_, i) => i / 10);
const valley = (loss: keyof typeof costs) =>
  guesses.map((guess) => ({
    loss, guess, cost: costs[loss](days.map(() => guess)).dataSync()[0],
  }));

const best = Object.keys(costs).map((loss) => {
  const points = valley(loss);
  display(Plot.plot({
    height: 150,
    x: { label: 'guess, days' },
    y: { label: \`mean \${loss}\` },
    marks: [
      Plot.line(points, { x: 'guess', y: 'cost', stroke: 'var(--loss)' }),
      Plot.dot(days, { x: (day) => day, y: 0, fill: 'currentColor' }),
    ],
  }));
  return points.reduce((least, each) => (each.cost < least.cost ? each : least));
});
display(best);
`;
}
