export const slope = (first: number[], second: number[], y: number, margin: number): number[] => {
  const squared = first.reduce((sum, x, k) => sum + (x - (second[k] as number)) ** 2, 0);
  const distance = Math.sqrt(squared);
  const missing = Math.max(0, margin - distance);
  const share = missing / Math.max(distance, Number.MIN_VALUE * 1e20);
  return first.map((x, k) => {
    const r = x - (second[k] as number);
    return y === 1 ? r : r === 0 ? 0 : -share * r;
  });
};
