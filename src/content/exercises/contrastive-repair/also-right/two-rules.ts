export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  const away = first.map((x, k) => x - (second[k] as number));
  if (y === 1) return away;
  const distance = Math.hypot(...away);
  const within = distance > 0 && distance < margin;
  return away.map((r) => (within ? r - (margin * r) / distance : 0));
}
