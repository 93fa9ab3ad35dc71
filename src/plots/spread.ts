/** Moves positions apart until each is at least `gap` from the next, keeping their order and their centre. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let crowd: number[] = [];
  const centre = (members: number[]) =>
    members.reduce((sum, i) => sum + (positions[i] ?? 0), 0) / members.length;
  const settle = () => {
    const middle = centre(crowd);
    crowd.forEach((i, rank) => {
      placed[i] = middle + (rank - (crowd.length - 1) / 2) * gap;
    });
  };
  const crowds: number[][] = [];
  for (const i of order) {
    crowd = [i];
    settle();
    for (let last = crowds.at(-1); last && overlaps(placed, last, crowd, gap); last = crowds.at(-1)) {
      crowds.pop();
      crowd = [...last, ...crowd];
      settle();
    }
    crowds.push(crowd);
  }
  return placed;
}

function overlaps(
  placed: readonly number[],
  above: readonly number[],
  below: readonly number[],
  gap: number,
) {
  return (placed[below[0] ?? 0] ?? 0) - (placed[above.at(-1) ?? 0] ?? 0) < gap;
}
