import { programAt } from './evaluate.ts';
import { LearnerError } from './learnerError.ts';
import { type Kind, operationAt, operatorWords } from './operators.ts';

/**
 * Lets values of a kind say so when a reader's code puts them to an operator, instead of becoming NaN or text.
 *
 * Only where the reader's own code has the operator: for libraries they become what they always became.
 */
export function guardOperators(prototype: object, kind: Kind): void {
  if (Object.hasOwn(prototype, Symbol.toPrimitive)) return;
  const value = function (this: object, hint: string): string {
    const program = hint === 'string' ? null : programAt(new Error().stack);
    const operation = program && operationAt(program.code, program.line, program.column);
    if (!program || operation?.joinsText) return this.toString();
    throw new LearnerError(operatorWords(kind, operation), program.position);
  };
  Object.defineProperty(prototype, Symbol.toPrimitive, { value });
}

/** Tensors, once a library that makes them was loaded: their operators, and the places that they do not have. */
export function guardTensors(prototype: object): void {
  guardOperators(prototype, 'tensor');
  for (const place of ['-1', '0', '1', '2'])
    Object.defineProperty(prototype, place, {
      configurable: true,
      get: () => {
        const program = programAt(new Error().stack);
        if (program) throw new LearnerError(noPlaces(place), program.position);
      },
    });
}

const noPlaces = (place: string): string =>
  `A tensor has no [${place}]. tensor.arraySync().at(${place}) reads it as numbers; tensor.slice and tf.gather give tensors.`;
