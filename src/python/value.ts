import * as tf from '@tensorflow/tfjs-core';
import { type DType, heldAs, isFloat, type Operand, promoted } from './dtype.ts';
import { put, take } from './positions.ts';
import type { Tape } from './tape.ts';
import { beyond, TorchError } from './torchError.ts';

/** A tensor that shows elements of another one: which, by their place in its row of elements. */
interface View {
  base: Value;
  /** `null` where it shows all of them in their order. */
  positions: Int32Array | null;
  /** The base's version when its elements were last taken. */
  seen: number;
}

/** One run's record of gradients: the tape, whether it runs, and whose tensors stand at its beginnings. */
export interface Recording {
  tape: Tape;
  enabled: boolean;
  /** By the id of the tfjs tensor that an operation took in. */
  leaves: Map<number, Value>;
}

/** A tensor as Python sees it: it can change in place, have views, and carry a gradient. */
export class Value {
  #data: tf.Tensor;
  readonly dtype: DType;
  requiresGrad = false;
  grad: Value | null = null;
  /** The name that PyTorch prints for what made it; `null` for a leaf. */
  gradFn: string | null = null;
  /** A float64 whose digits beyond float32 are lost: it can only become a float32. */
  rounded = false;
  view: View | null = null;
  #version = 0;
  /** Whether another tensor shows these elements too. */
  #isShared = false;

  constructor(data: tf.Tensor, dtype: DType) {
    this.#data = data;
    this.dtype = dtype;
  }

  get shape(): number[] {
    return this.#data.shape;
  }

  get size(): number {
    return this.#data.size;
  }

  /** The elements as they are now, also where a change was made through another tensor that shares them. */
  get data(): tf.Tensor {
    const { view } = this;
    if (view && view.seen !== view.base.#version) {
      this.#data = tf.tidy(() => take(view.base.data, view.positions, this.shape));
      view.seen = view.base.#version;
    }
    return this.#data;
  }

  get isLeaf(): boolean {
    return this.gradFn === null;
  }

  operand(): Operand {
    return { dtype: this.dtype, weight: this.shape.length > 0 ? 'dimensions' : 'scalar' };
  }

  /** A tensor of the same elements, in another arrangement; a change in one shows in the other. */
  viewed(data: tf.Tensor, positions: Int32Array | null): Value {
    const view = new Value(data, this.dtype);
    view.rounded = this.rounded;
    const through = this.view;
    const base = through?.base ?? this;
    base.#isShared = true;
    view.view = { base, positions: composed(through?.positions ?? null, positions), seen: base.#version };
    return view;
  }

  /** Changes all elements in place. */
  become(data: tf.Tensor): void {
    if (!this.view) {
      this.#data = data;
      this.#version += 1;
      return;
    }
    const { base, positions } = this.view;
    base.become(tf.tidy(() => put(base.data, positions, data)));
  }

  /** Takes on what an operation gave, its gradient too: `total += loss`. */
  adopt(recording: Recording, from: Value): void {
    if (recording.enabled && (this.view || this.#isShared))
      throw beyond(
        'change in place, with a gradient, of a tensor that shares its elements: make a new one, x = x + y',
      );
    if (this.isLeaf && this.requiresGrad) inPlaceAllowed(recording, this);
    this.become(from.data);
    this.requiresGrad = from.requiresGrad;
    this.gradFn = from.gradFn;
  }

  /** Whether a change in place would have to be recorded, by itself or by what it shares elements with. */
  get recordedInPlace(): boolean {
    return this.requiresGrad || (this.view?.base.requiresGrad ?? false);
  }
}

const composed = (outer: Int32Array | null, inner: Int32Array | null): Int32Array | null =>
  outer && inner ? inner.map((place) => outer[place] as number) : (inner ?? outer);

/** The common type of operands, a plain number's being the reader's: a fraction, a whole number or a truth value. */
export const commonType = (operands: readonly (Value | { number: DType })[]): DType =>
  promoted(
    operands.map((operand) =>
      operand instanceof Value ? operand.operand() : { dtype: operand.number, weight: 'number' },
    ),
  );

/** The tensor's elements, held as another type holds them. */
export const held = (value: Value, dtype: DType): tf.Tensor =>
  value.data.dtype === heldAs(dtype) ? value.data : tf.cast(value.data, heldAs(dtype));

/** Two roundings would give another number than PyTorch's one. */
export function readable(value: Value, what: string): void {
  if (value.rounded)
    throw beyond(
      `${what} in float64: it computes in float32, with about 7 digits. Call .float() on the tensor first`,
    );
}

/**
 * What an operation gives, with its place in the graph of gradients.
 *
 * @param gradFn PyTorch's name of the operation; without Backward0, which most end in
 */
export function computed(
  recording: Recording,
  inputs: readonly Value[],
  dtype: DType,
  gradFn: string,
  work: () => tf.Tensor,
): Value {
  const wide = inputs.filter((input) => input.dtype === 'float64');
  for (const input of wide) if (dtype !== 'float32') readable(input, gradFn);
  const { tape, enabled, leaves } = recording;
  const recorded = enabled && isFloat(dtype) && inputs.some((input) => input.requiresGrad);
  if (!recorded) return rounding(new Value(fresh(tf.tidy(work), inputs), dtype));
  for (const input of inputs) if (input.requiresGrad && input.isLeaf) leaves.set(input.data.id, input);
  const result = rounding(
    new Value(
      fresh(
        tape.note(() => tf.tidy(work)),
        inputs,
        tape,
      ),
      dtype,
    ),
  );
  result.requiresGrad = true;
  result.gradFn = gradFn.includes('Backward') ? gradFn : `${gradFn}Backward0`;
  return result;
}

/** An operation that had nothing to do may have given its input back: a tensor of its own is wanted. */
function fresh(data: tf.Tensor, inputs: readonly Value[], tape?: Tape): tf.Tensor {
  if (!inputs.some((input) => input.data.id === data.id)) return data;
  return tape ? tape.note(() => tf.clone(data)) : tf.clone(data);
}

function rounding(value: Value): Value {
  value.rounded = value.dtype === 'float64';
  return value;
}

/** What no gradient is recorded for: whole numbers, truth values, fresh tensors. */
export const plain = (data: tf.Tensor, dtype: DType): Value => new Value(data, dtype);

export function inPlaceAllowed(recording: Recording, value: Value): void {
  if (!recording.enabled || !value.recordedInPlace) return;
  if (value.isLeaf && !value.view)
    throw new TorchError(
      'RuntimeError',
      'a leaf Variable that requires grad is being used in an in-place operation. Change it inside with torch.no_grad():',
    );
  throw beyond('change in place of a tensor with a gradient: make a new one, x = x + 1 instead of x += 1');
}
