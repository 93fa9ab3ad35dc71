import { pythonMethod } from './pythonNames.ts';

/** A pattern for an error message of JavaScript or TensorFlow.js, and its explanation. */
interface Explanation {
  pattern: RegExp;
  /** Plain words, made of what the pattern caught. */
  say(...caught: string[]): string;
}

const explanations: readonly Explanation[] = [
  {
    pattern: /Tensor is disposed/,
    say: () =>
      'This tensor was released before. Keep it with tf.keep, or return it from tf.tidy, to use it later.',
  },
  {
    pattern: /Operands could not be broadcast together with shapes ([\d,]*) and ([\d,]*)/,
    say: (a, b) =>
      `Tensors of shapes [${spaced(a)}] and [${spaced(b)}] do not fit together: lined up from the right, each pair of sizes must be equal or contain a 1.`,
  },
  {
    pattern: /Error in matMul: inner shapes \((\d+)\) and \((\d+)\)/,
    say: (a, b) =>
      `matMul needs as many columns on the left as rows on the right; here there are ${a} and ${b}. Is a transpose missing?`,
  },
  {
    pattern: /Based on the provided shape, \[([\d,]*)\], the tensor should have (\d+) values but has (\d+)/,
    say: (shape, wanted, given) =>
      `A tensor of shape [${spaced(shape)}] holds ${wanted} values, but ${given} were given.`,
  },
  {
    pattern: /Size\((\d+)\) must match the product of shape ([\d,]*)/,
    say: (size, shape) => `${size} values cannot be laid out in the shape [${spaced(shape)}].`,
  },
  {
    pattern: /Cannot compute gradient of y=f\(x\) with respect to x|Cannot compute gradient for tensor/,
    say: () =>
      'No way leads from the input to the result: the function must compute its result from the tensor it is given, with tf operations only (dataSync and arraySync cut the way).',
  },
  {
    pattern: /Cannot compute gradient: gradient function not found for (\w+)/,
    say: (operation) =>
      `TensorFlow.js knows no gradient for ${operation}. Use another operation, or give the gradient yourself with tf.customGrad.`,
  },
  {
    pattern: /The result y returned by f\(\) must be a tensor/,
    say: () => 'A gradient is taken of a tensor, but the function returned something else.',
  },
  {
    pattern: /expects at least one of the input variables to be trainable/,
    say: () => 'No tf.variable is used in the loss, so there is nothing to train.',
  },
  {
    pattern: /Argument '(\w+)' passed to '(\w+)' must be a Tensor or TensorLike, but got '(\w+)'/,
    say: (argument, operation, given) =>
      `${operation} needs a tensor or nested numbers for ${argument}; it was given ${given}.`,
  },
  {
    pattern: /Argument '(\w+)' passed to '(\w+)' must be (\w+) tensor, but got (\w+) tensor/,
    say: (argument, operation, wanted, given) =>
      `${operation} needs a ${wanted} tensor for ${argument}; it was given a ${given} one. tensor.cast("int32") changes the kind.`,
  },
  {
    pattern: /Maximum call stack size exceeded|too much recursion/,
    say: () => 'A function calls itself without end. Which case should stop it?',
  },
  {
    pattern: /Array buffer allocation failed|Invalid (?:typed )?array length|out of memory/i,
    say: () => 'This needs more memory than there is. Is a size larger than you meant?',
  },
  {
    pattern:
      /Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed/,
    say: () =>
      'A library could not be loaded. Only the libraries of the book can be; they need the network the first time.',
  },
  {
    pattern: /Cannot read properties of (undefined|null) \(reading '(.+?)'\)/,
    say: (empty, name) => `What stands before .${name} is ${empty} here, so it has no ${name}.`,
  },
  {
    pattern: /can't access property "?(.+?)"?, (.+) is (undefined|null)/,
    say: (name, owner, empty) => `${owner} is ${empty} here, so it has no ${name}.`,
  },
  {
    pattern: /^(?:TypeError: )?(.+?) is not a function$/,
    say: (name = '') => {
      const meant = pythonMethod(name.split('.').at(-1) ?? '');
      if (meant) return `There is no ${name} here: use ${meant}.`;
      return `${name} is not a function. Is its name spelt right, and does this kind of value have it?`;
    },
  },
  {
    pattern: /Cannot use 'in' operator to search for '(.+?)' in|right-hand side of 'in' should be an object/,
    say: (part = '…') =>
      `in asks an object for a key. Whether a text holds another, text.includes("${part}") says.`,
  },
  {
    pattern: /^(?:TypeError: )?(?:Assignment to constant variable|invalid assignment to const)/,
    say: () => 'A const keeps its first value. Declare the name with let to change it.',
  },
  {
    pattern:
      /(?:Cannot (?:assign to read only|add|redefine|delete) property:? '?([^',]+)|"(.+?)" is read-only|non-configurable property "(.+?)")/,
    say: (...names) =>
      `${names.find(Boolean)} stands on something that cannot be changed. What is built into JavaScript is shared by all cells and stays as it is: give what you make a name of its own.`,
  },
  {
    pattern: /(?:Cannot access|can't access lexical declaration) '(.+?)' before initialization/,
    say: (name) => `${name} is used above the line that gives it its value.`,
  },
];

/** What an error's message means, in plain words; `null` when it says enough itself. */
export function plainWords(message: string): string | null {
  for (const { pattern, say } of explanations) {
    const caught = pattern.exec(message);
    if (caught) return say(...caught.slice(1));
  }
  return null;
}

const spaced = (shape = ''): string => shape.split(',').join(', ');
