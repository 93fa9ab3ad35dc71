// alpha-in-power: alpha slips under the power
export const plan = () => ({ gamma: 2, alpha: [1, 1, 1, 1, 1, 1, 8, 1, 1, 1], seeds: [1, 2, 3, 4, 5] });

interface Options {
  gamma: number;
  alpha: number[];
}

export function focalLoss(logits: number[][], targets: number[], { gamma, alpha }: Options): number {
  let total = 0;
  logits.forEach((row, i) => {
    const y = targets[i];
    const highest = Math.max(...row);
    const sum = row.reduce((s, z) => s + Math.exp(z - highest), 0);
    const logP = row[y] - highest - Math.log(sum);
    total += -((alpha[y] * -Math.expm1(logP)) ** gamma) * logP;
  });
  return total / logits.length;
}
