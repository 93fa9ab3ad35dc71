import * as tf from '@tensorflow/tfjs-core';
import { type Argument, numberOf, type Operation, type Operations, tensor } from '../argument.ts';
import { isFloat } from '../dtype.ts';
import { TorchError } from '../torchError.ts';
import { inPlaceAllowed, plain, type Recording, Value } from '../value.ts';

const truth = (argument: Argument | undefined): boolean => numberOf(argument ?? null, 'flag') !== 0;

/** What the walk back begins with: 1 for a single number, or what the reader gives. */
function beginning(root: Value, given: Argument | undefined): tf.Tensor {
  if (!root.requiresGrad)
    throw new TorchError(
      'RuntimeError',
      'element 0 of tensors does not require grad and does not have a grad_fn',
    );
  if (given instanceof Value) {
    if (String(given.shape) !== String(root.shape))
      throw new TorchError(
        'RuntimeError',
        `Mismatch in shape: grad_output[0] has a shape of torch.Size([${given.shape.join(', ')}]) and output[0] has a shape of torch.Size([${root.shape.join(', ')}]).`,
      );
    return given.data;
  }
  if (root.size !== 1)
    throw new TorchError('RuntimeError', 'grad can be implicitly created only for scalar outputs');
  return tf.onesLike(root.data);
}

/** The derivatives of a tensor, recorded themselves where they are to be differentiated again. */
function walked(
  recording: Recording,
  root: Value,
  dy: tf.Tensor,
  wanted: ReadonlySet<number>,
  retain: boolean,
  create: boolean,
): Map<number, Value> {
  const { tape } = recording;
  const walk = () => tf.tidy(() => Object.fromEntries(tape.back(root.data, dy, wanted, retain)));
  const found: Record<string, tf.Tensor> = create ? tape.note(walk) : walk();
  return new Map(
    Object.entries(found).map(([id, data]) => {
      const value = plain(data, root.dtype === 'float64' ? 'float64' : 'float32');
      if (create && tape.knows(data)) {
        value.requiresGrad = true;
        value.gradFn = `${tape.maker(data)}Backward0`;
      }
      return [Number(id), value];
    }),
  );
}

function add(leaf: Value, slope: Value): void {
  const shaped =
    String(slope.shape) === String(leaf.shape) ? slope : plain(tf.reshape(slope.data, leaf.shape), 'float32');
  if (leaf.grad) leaf.grad.become(tf.add(leaf.grad.data, shaped.data));
  else leaf.grad = shaped;
}

const backward: Operation = (recording, output, gradient, retain, create) => {
  const root = tensor(output);
  const dy = beginning(root, gradient);
  if (root.isLeaf) {
    add(root, plain(tf.clone(dy), 'float32'));
    return;
  }
  const slopes = walked(recording, root, dy, new Set(recording.leaves.keys()), truth(retain), truth(create));
  for (const [id, slope] of slopes) add(recording.leaves.get(id) as Value, slope);
};

/** The derivatives of one tensor by others, in the order of these; `null` where it does not depend on one. */
const grad: Operation = (recording, output, inputs, gradient, retain, create) => {
  const root = tensor(output);
  const asked = (inputs as Argument[]).map((one) => tensor(one, 'inputs'));
  if (asked.some((one) => !one.requiresGrad))
    throw new TorchError('RuntimeError', 'One of the differentiated Tensors does not require grad');
  const dy = beginning(root, gradient);
  const slopes = walked(
    recording,
    root,
    dy,
    new Set(asked.map(({ data }) => data.id)),
    truth(retain),
    truth(create),
  );
  return asked.map(({ data }) => slopes.get(data.id) ?? null);
};

/** Takes on what an operation gave, in place: `x += y`. */
const become: Operation = (recording, target, source) => {
  const [x, y] = [tensor(target), tensor(source)];
  if (String(x.shape) !== String(y.shape))
    throw new TorchError(
      'RuntimeError',
      `output with shape [${x.shape.join(', ')}] doesn't match the broadcast shape [${y.shape.join(', ')}]`,
    );
  if (isFloat(y.dtype) && !isFloat(x.dtype))
    throw new TorchError(
      'RuntimeError',
      `result type Float can't be cast to the desired output type ${x.dtype === 'bool' ? 'Bool' : 'Long'}`,
    );
  if (y.requiresGrad) x.adopt(recording, y);
  else {
    inPlaceAllowed(recording, x);
    x.become(tf.clone(y.data.dtype === x.data.dtype ? y.data : tf.cast(y.data, x.data.dtype)));
  }
};

const requires_grad: Operation = (_recording, input, wanted) => {
  const x = tensor(input);
  if (!truth(wanted)) {
    if (!x.isLeaf)
      throw new TorchError(
        'RuntimeError',
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
      );
    x.requiresGrad = false;
    return;
  }
  if (!isFloat(x.dtype))
    throw new TorchError('RuntimeError', 'only Tensors of floating point dtype can require gradients');
  x.requiresGrad = true;
};

const enabled: Operation = (recording, wanted) => {
  const before = recording.enabled;
  recording.enabled = truth(wanted);
  return before;
};

/** Keeps the gradient of a tensor that was computed. */
const retain_grad: Operation = (recording, input) => {
  const x = tensor(input);
  recording.leaves.set(x.data.id, x);
};

export const gradients: Operations = { backward, grad, become, requires_grad, enabled, retain_grad };
