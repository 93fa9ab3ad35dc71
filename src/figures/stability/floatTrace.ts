/** What one operation gave, class by class or as one number. */
export interface TraceStep {
  /** The operation, as a reader would write it. */
  code: string;
  values: readonly number[];
  fault: 'overflow' | 'underflow' | 'not a number' | null;
}

export interface Trace {
  steps: readonly TraceStep[];
  loss: number;
  gradient: readonly number[];
}

const f = Math.fround;
const each = (values: readonly number[], operation: (value: number, i: number) => number) =>
  values.map((value, i) => f(operation(value, i)));
const sum = (values: readonly number[]) => values.reduce((total, value) => f(total + value), 0);

/**
 * Softmax, then log, then minus, as it is first written: every result rounded to float32.
 * `target` is the true class. The gradient is what automatic differentiation of these steps gives.
 */
export function naiveTrace(logits: readonly number[], target: number): Trace {
  const e = each(logits, Math.exp);
  const total = sum(e);
  const p = each(e, (value) => value / total);
  const q = p[target] ?? Number.NaN;
  const loss = f(-Math.log(q));
  const slope = f(-1 / q);
  const shared = f(f(slope * (e[target] ?? 0)) / f(total * total));
  const gradient = each(e, (value, i) => f(f((i === target ? f(slope / total) : 0) - shared) * value));
  return {
    loss,
    gradient,
    steps: marked(loss, [
      ['exp(x)', e],
      ['sum', [total]],
      ['exp(x) / sum', p],
      ['−log p of the true class', [loss]],
      ['gradient', gradient],
    ]),
  };
}

/** The same loss in one piece: subtract the largest logit first, never leave log space. Rounded to float32. */
export function fusedTrace(logits: readonly number[], target: number): Trace {
  const largest = Math.max(...logits);
  const shifted = each(logits, (z) => z - largest);
  const e = each(shifted, Math.exp);
  const total = sum(e);
  const loss = f(f(Math.log(total)) - (shifted[target] ?? Number.NaN));
  const gradient = each(e, (value, i) => f(value / total) - (i === target ? 1 : 0));
  return {
    loss,
    gradient,
    steps: marked(loss, [
      ['x − max x', shifted],
      ['exp(x − max x)', e],
      ['log sum', [f(Math.log(total))]],
      ['log sum − (x − max x) of the true class', [loss]],
      ['gradient', gradient],
    ]),
  };
}

/** Names the fault of each step: an infinity, a NaN, or a 0 that costs the loss its value. */
function marked(
  loss: number,
  steps: readonly (readonly [code: string, values: readonly number[]])[],
): TraceStep[] {
  const harmed = !Number.isFinite(loss);
  return steps.map(([code, values]) => ({ code, values, fault: faultOf(values, harmed) }));
}

function faultOf(values: readonly number[], harmed: boolean): TraceStep['fault'] {
  if (values.some(Number.isNaN)) return 'not a number';
  if (values.some((value) => Math.abs(value) === Infinity)) return 'overflow';
  return harmed && values.includes(0) ? 'underflow' : null;
}
