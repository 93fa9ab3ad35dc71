/** One sample: log-probabilities of `classes` at every time, the first at `from` and each `step` numbers after the last. */
export interface Utterance {
  logs: ArrayLike<number>;
  from: number;
  step: number;
  classes: number;
  /** How many times there are, and the labels to be read at them in order. */
  times: number;
  labels: readonly number[];
  blank: number;
}

/**
 * −log of the probability of all ways to write the labels over the times, in float64 and log space; ∞ where there is no
 * way.
 *
 * Forwards and backwards over the labels with blanks before, between and after them: O(T·S). The slopes are those by
 * the logits whose log softmax the numbers are: probability minus the share of the ways that pass.
 */
export function alignmentLoss(given: Utterance, slopes: Float32Array | null): number {
  const { logs, from, step, classes, times, blank } = given;
  if (hasNaN(given)) return Number.NaN;
  const row = withBlanks(given.labels, blank);
  const size = row.length;
  const log = (time: number, at: number) => logs[from + time * step + (row[at] as number)] as number;
  const forwards = new Float64Array(Math.max(times, 1) * size).fill(-Infinity);
  if (times === 0) return size === 1 ? 0 : Infinity;
  for (let at = 0; at < Math.min(size, 2); at += 1) forwards[at] = log(0, at);
  for (let time = 1; time < times; time += 1) {
    const before = (time - 1) * size;
    for (let at = 0; at < size; at += 1) {
      const skip = skips(row, at, blank) ? (forwards[before + at - 2] as number) : -Infinity;
      const step1 = at > 0 ? (forwards[before + at - 1] as number) : -Infinity;
      forwards[time * size + at] = logOfSum(forwards[before + at] as number, step1, skip) + log(time, at);
    }
  }
  const last = times * size - 1;
  const total = logOfSum(
    forwards[last] as number,
    size > 1 ? (forwards[last - 1] as number) : -Infinity,
    -Infinity,
  );
  if (total === -Infinity || !slopes) return -total;

  let backwards = new Float64Array(size).fill(-Infinity);
  for (let at = Math.max(size - 2, 0); at < size; at += 1) backwards[at] = 0;
  for (let time = times - 1; time >= 0; time -= 1) {
    const start = from + time * step;
    for (let c = 0; c < classes; c += 1) slopes[start + c] = Math.exp(logs[start + c] as number);
    for (let at = 0; at < size; at += 1) {
      const place = start + (row[at] as number);
      const share = Math.exp((forwards[time * size + at] as number) + (backwards[at] as number) - total);
      slopes[place] = (slopes[place] as number) - share;
    }
    if (time === 0) break;
    const next = new Float64Array(size);
    const onwards = (at: number) => (at < size ? (backwards[at] as number) + log(time, at) : -Infinity);
    for (let at = 0; at < size; at += 1) {
      const skip = skips(row, at + 2, blank) ? onwards(at + 2) : -Infinity;
      next[at] = logOfSum(onwards(at), onwards(at + 1), skip);
    }
    backwards = next;
  }
  return -total;
}

/** The labels with blanks before, between and after them. */
function withBlanks(labels: readonly number[], blank: number): number[] {
  return [blank, ...labels.flatMap((label) => [label, blank])];
}

/** Whether the blank before a label may be left out: between two labels that differ. */
function skips(row: readonly number[], at: number, blank: number): boolean {
  return at >= 2 && at < row.length && row[at] !== blank && row[at] !== row[at - 2];
}

/** log(e^a + e^b + e^c). */
function logOfSum(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most === -Infinity
    ? most
    : most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}

function hasNaN({ logs, from, step, classes, times }: Utterance): boolean {
  for (let time = 0; time < times; time += 1) {
    for (let c = 0; c < classes; c += 1) if (Number.isNaN(logs[from + time * step + c])) return true;
  }
  return false;
}
