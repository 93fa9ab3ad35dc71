/** By what is right and what is wrong: hits, false alarms and misses. */
export function dice(input: number[][], target: number[][], smooth: number): number {
  let sum = 0;
  for (const [i, p] of input.entries()) {
    let [hits, alarms, misses] = [0, 0, 0];
    p.forEach((each, k) => {
      const t = target[i]?.[k] as number;
      hits += each * t;
      alarms += each * (1 - t);
      misses += (1 - each) * t;
    });
    sum += (alarms + misses) / (2 * hits + alarms + misses + smooth);
  }
  return sum / input.length;
}
