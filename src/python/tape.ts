import type { Tensor } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import type { TapeNode } from '@tensorflow/tfjs-core/dist/tape.js';
import { engine } from '../notebook/cpuBackend.ts';
import { TorchError } from './torchError.ts';

type Kernel = TapeNode & { saved?: Tensor[] };

/**
 * What was computed from what, for one run of Python: the operations that tfjs notes, found by the tensor they made.
 *
 * tfjs has one tape and plays it back once; PyTorch's graph hangs on its tensors, is freed by the pass that uses it, and
 * may be walked again on request.
 */
export class Tape {
  readonly #maker = new Map<number, Kernel>();
  readonly #freed = new Set<number>();

  /** What tfjs calls for each operation that it notes. */
  push(node: Kernel): void {
    for (const { id } of node.outputs) this.#maker.set(id, node);
  }

  /** Whether a tensor came out of a noted operation. */
  knows(tensor: Tensor): boolean {
    return this.#maker.has(tensor.id) || this.#freed.has(tensor.id);
  }

  /** PyTorch's name for what made a tensor. */
  maker(tensor: Tensor): string {
    const node = this.#maker.get(tensor.id);
    const [from] = Object.values(node?.inputs ?? {});
    if (node?.kernelName === 'Reshape' && from && this.#maker.has(from.id)) return this.maker(from);
    return names[node?.kernelName ?? ''] ?? node?.kernelName ?? '';
  }

  /**
   * Runs what is to be noted; what runs outside leaves no trace.
   *
   * As deep as a slope within a slope: what is noted may be differentiated twice, and the losses are then composed of
   * operations instead of being one loop, which has no second derivative.
   */
  note<T>(work: () => T): T {
    const { state } = engine();
    const before = state.gradientDepth;
    state.gradientDepth = 2;
    try {
      return work();
    } finally {
      state.gradientDepth = before;
    }
  }

  /** Puts this tape into tfjs's place for one, and gives the way to take it out again, kept tensors and all. */
  insert(): () => void {
    const { state } = engine();
    state.activeTape = this as unknown as TapeNode[];
    return () => {
      for (const node of this.#maker.values()) forget(node);
      state.activeTape = null as unknown as TapeNode[];
    };
  }

  /**
   * Walks back from `root` and gives its derivative for each wanted tensor, by id.
   *
   * @param dy what the derivative begins with, of the root's shape
   * @param wanted ids of tensors; one that the root does not depend on is left out
   */
  back(root: Tensor, dy: Tensor, wanted: ReadonlySet<number>, keep: boolean): Map<number, Tensor> {
    const order = this.#behind(root);
    const needs = new Set(wanted);
    for (const node of order)
      if (Object.values(node.inputs).some(({ id }) => needs.has(id)))
        for (const { id, dtype } of node.outputs) if (dtype === 'float32') needs.add(id);
    const slopes = new Map<number, Tensor>([[root.id, dy]]);
    for (const node of order.toReversed())
      if (node.outputs.some(({ id }) => needs.has(id))) step(node, slopes, needs);
    if (!keep) for (const node of order) this.#free(node);
    return new Map([...slopes].filter(([id]) => wanted.has(id)));
  }

  /**
   * The operations that a tensor came from, each after those that it rests on.
   *
   * Not in the order of their ids: the copy that tfjs keeps of a result has a lower one than what made the result.
   */
  #behind(root: Tensor): Kernel[] {
    const found = new Set<Kernel>();
    const begun = new Set<Kernel>();
    const open = [this.#of(root.id)];
    while (open.length > 0) {
      const node = open.at(-1);
      const before = node && !begun.has(node) ? Object.values(node.inputs).map(({ id }) => this.#of(id)) : [];
      if (node) begun.add(node);
      const waiting = before.filter((other) => other && !begun.has(other));
      if (waiting.length > 0) open.push(...waiting);
      else {
        if (node) found.add(node);
        open.pop();
      }
    }
    return [...found];
  }

  /** What made a tensor; nothing where it stands at a beginning. */
  #of(id: number): Kernel | undefined {
    if (this.#freed.has(id)) throw new TorchError('RuntimeError', again);
    return this.#maker.get(id);
  }

  #free(node: Kernel): void {
    // What tfjs kept for this operation was noted as a copy of its own.
    for (const { id } of node.saved ?? []) this.#maker.delete(id);
    forget(node);
    for (const { id } of node.outputs) {
      this.#maker.delete(id);
      this.#freed.add(id);
    }
  }
}

const names: Readonly<Record<string, string>> = {
  Multiply: 'Mul',
  RealDiv: 'Div',
  AddN: 'Add',
  Reshape: 'View',
};

const again =
  'Trying to backward through the graph a second time: the first pass has freed it. Give the first backward() retain_graph=True, or compute the loss anew.';

/** Adds what one operation hands down to the derivatives of its inputs. */
function step(node: Kernel, slopes: Map<number, Tensor>, needs: ReadonlySet<number>): void {
  const given = node.outputs.map(({ id }) => slopes.get(id) as Tensor);
  if (given.every((dy) => dy === undefined)) return;
  if (!node.gradient)
    throw new TorchError('NotImplementedError', `this book's torch has no derivative of ${node.kernelName}`);
  const handed = node.gradient(given) as unknown as Record<string, () => Tensor>;
  for (const [name, input] of Object.entries(node.inputs)) {
    if (!needs.has(input.id)) continue;
    const part = handed[name]?.() as Tensor;
    const before = slopes.get(input.id);
    slopes.set(input.id, before ? tf.add(before, part) : part);
  }
}

function forget(node: Kernel): void {
  for (const tensor of node.saved ?? []) tensor.dispose();
  node.saved = undefined;
}
