/** A row of a surface, as a reader's function gives it. */
type Row = Readonly<Record<'gamma' | 'weight' | 'bias' | 'loss', number>>;
type Place = Omit<Row, 'loss'>;

/**
 * Rows of a surface as a short text: the values of weight, bias and gamma once each, then the losses in their order. An
 * empty text where the rows are no full grid.
 */
export function packedSurface(points: readonly Row[]): string {
  const [gamma, weight, bias] = (['gamma', 'weight', 'bias'] as const).map((name) =>
    [...new Set(points.map((point) => point[name]))].sort((a, b) => a - b),
  ) as [number[], number[], number[]];
  const losses = new Map(points.map((point) => [placeOf(point), Number(point.loss.toPrecision(9))]));
  const grid = gridOf(gamma, weight, bias);
  if (grid.length !== points.length || losses.size !== points.length) return '';
  return JSON.stringify({ gamma, weight, bias, loss: grid.map((point) => losses.get(placeOf(point))) });
}

/** The rows in a kept text, gamma by gamma; `null` where it holds none. */
export function unpackedSurface(text: string): Row[] | null {
  try {
    const { gamma, weight, bias, loss } = JSON.parse(text);
    if (![gamma, weight, bias, loss].every(isNumbers)) return null;
    const grid = gridOf(gamma, weight, bias);
    return grid.length > 0 && grid.length === loss.length
      ? grid.map((point, i) => ({ ...point, loss: loss[i] }))
      : null;
  } catch {
    return null;
  }
}

const placeOf = ({ gamma, weight, bias }: Place): string => `${gamma} ${weight} ${bias}`;

const gridOf = (gammas: readonly number[], weights: readonly number[], biases: readonly number[]): Place[] =>
  gammas.flatMap((gamma) => weights.flatMap((weight) => biases.map((bias) => ({ gamma, weight, bias }))));

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one));
