export const dice = (input: number[][], target: number[][], smooth: number): number =>
  input.reduce((mean, p, i) => {
    let above = smooth;
    let below = smooth;
    for (let k = 0; k < p.length; k++) {
      const [x, y] = [p[k] as number, target[i]?.[k] as number];
      above += 2 * x * y;
      below += x + y;
    }
    return mean + (below - above) / below / input.length;
  }, 0);
