import { programAt } from './evaluate.ts';
import { type Kind, operationAt, operatorWords } from './operators.ts';
import { ReaderError } from './readerError.ts';

/**
 * Makes values of some kind throw an explanation when the reader's code uses them with an operator, instead of giving
 * NaN or text. Libraries are not affected: they get the usual conversion.
 */
export function guardOperators(prototype: object, kind: Kind): void {
  if (Object.hasOwn(prototype, Symbol.toPrimitive)) return;
  const value = function (this: object, hint: string): string {
    const program = hint === 'string' ? null : programAt(new Error().stack);
    const operation = program && operationAt(program.code, program.line, program.column);
    if (!program || operation?.joinsText) return this.toString();
    throw new ReaderError(operatorWords(kind, operation), program.position);
  };
  Object.defineProperty(prototype, Symbol.toPrimitive, { value });
}

/**
 * Members that tensors have in other libraries and not here, with what to write instead: reading one would silently
 * give `undefined`.
 */
const missing: Readonly<Record<string, string>> = {
  T: 'tensor.transpose()',
  ndim: 'tensor.rank',
  grad: 'tf.grad((x) => loss(x))(input)',
  requires_grad: 'nothing, since gradients are taken only where tf.grad asks for them',
  device: 'nothing, since all tensors of a cell stand on one backend',
};
for (const place of ['-1', '0', '1', '2'])
  Object.assign(missing, { [place]: `tensor.arraySync().at(${place}) for numbers, tf.gather for a tensor` });

/** Tensors, once a library that makes them was loaded: their operators, and what they do not have. */
export function guardTensors(prototype: object): void {
  guardOperators(prototype, 'tensor');
  for (const [name, meant] of Object.entries(missing)) {
    const get = () => {
      const program = programAt(new Error().stack);
      if (program) throw new ReaderError(refusal(name, meant), program.position);
    };
    const set = function (this: object, value: unknown) {
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    };
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, get, set });
  }
}

const refusal = (name: string, meant: string): string =>
  `A tensor has no ${/^-?\d/.test(name) ? `[${name}]` : `.${name}`}: use ${meant}.`;
