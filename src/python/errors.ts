import { didYouMean } from '../notebook/nearest.ts';
import { ReaderError } from '../notebook/readerError.ts';
import { javaScriptSyntax } from './javaScriptHabits.ts';
import { unknownName } from './unknownNames.ts';

/** An error of the interpreter's: its traceback ends in the exception's name and message. */
interface PythonError {
  /** The exception's name; none where something else than Python broke. */
  type?: string;
  message: string;
}

/** Where in a traceback a line of the reader's stands; frames of packages have names of files. */
const readersFrame = /File "<stdin>", line (\d+)/g;

/**
 * An error of a run in plain words, at the reader's own line.
 *
 * @param shared whether other programs ran before, whose lines a traceback cannot be told from: then it stands at the
 * line of this program that called the rest
 */
export function inPlainWords(error: unknown, source: string, shared = false): ReaderError {
  if (error instanceof ReaderError) return error;
  const { type, message } = error as PythonError;
  if (!type) return new ReaderError(`Python itself could not go on: ${message}`, null, { cause: error });
  const lines = [...message.matchAll(readersFrame)].map(([, number]) => Number(number));
  const line = Math.min(lines.at(shared ? 0 : -1) ?? 1, source.split('\n').length);
  const text = source.split('\n')[line - 1] ?? '';
  const said = lastMessage(message, type);
  const advice = adviceFor(type, said, source, line);
  const words = [`${type}: ${said}`.replace(/: $/, ''), advice]
    .filter(Boolean)
    .join(/[.?!]$/.test(said) ? ' ' : '. ');
  return new ReaderError(
    words,
    { line, column: text.length - text.trimStart().length + 1 },
    { cause: error },
  );
}

function lastMessage(traceback: string, type: string): string {
  const at = traceback.lastIndexOf(`\n${type}`);
  return traceback
    .slice(at + 1 + type.length)
    .replace(/^:\s*/, '')
    .trim();
}

interface Rule {
  type: string;
  pattern: RegExp;
  say(...caught: string[]): string;
}

const rules: readonly Rule[] = [
  {
    type: 'TypeError',
    pattern: /unsupported types for __(?:gt|ge|lt|le)__: '(?:int|float)', 'Tensor'/,
    say: () => 'Put the tensor on the left: x > a instead of a < x.',
  },
  {
    type: 'TypeError',
    pattern: /unsupported types? for __xor__/,
    say: () => 'A power is written **; ^ compares the bits of whole numbers.',
  },
  {
    type: 'TypeError',
    pattern: /unsupported types? for __(\w+)__: '(\w+)', '(\w+)'/,
    say: (_, left, right) =>
      left === 'str' || right === 'str'
        ? 'A text and a number do not mix: str(x) makes a text, float(text) a number, f"{x}" puts one into the other.'
        : left === 'list' || right === 'list'
          ? 'A list does no arithmetic: torch.tensor(list) does.'
          : 'These two types have no such operation between them.',
  },
  {
    type: 'TypeError',
    pattern: /'(\w+)' object isn't callable/,
    say: (kind) =>
      `A value of type ${kind} is no function. Is an operator missing before the bracket, or has a function's name been given to a value?`,
  },
  {
    type: 'TypeError',
    pattern: /'(\w+)' object isn't (?:subscriptable|iterable)/,
    say: (kind) =>
      kind === 'NoneType'
        ? 'None is what a function gives that returns nothing.'
        : `A value of type ${kind} has no elements.`,
  },
  {
    type: 'TypeError',
    pattern: /unexpected keyword argument/,
    say: () => 'Either the name is misspelt, or this book’s torch does not have that option.',
  },
  {
    type: 'TypeError',
    pattern: /takes \d+ positional arguments? but \d+ (?:were|was) given|missing \d+ required/,
    say: () => 'Compare the call with the function’s parameters; a method counts self.',
  },
  {
    type: 'ZeroDivisionError',
    pattern: /./,
    say: () => 'Something was divided by 0. A tensor would give inf or nan here, a number does not.',
  },
  {
    type: 'IndexError',
    pattern: /list index|out of range$/,
    say: () => 'Indices begin at 0 and end at len(…) - 1.',
  },
  {
    type: 'KeyError',
    pattern: /./,
    say: () => 'The dictionary has no such key; .get(key) gives None instead of an error.',
  },
  {
    type: 'RuntimeError',
    pattern: /maximum recursion depth/,
    say: () => 'A function calls itself without end.',
  },
  { type: 'MemoryError', pattern: /^/, say: () => 'The program needs more memory than it is given.' },
  {
    type: 'RuntimeError',
    pattern: /grad can be implicitly created only for scalar outputs/,
    say: () => 'backward() begins at one number: take .mean() or .sum() of the losses first.',
  },
  {
    type: 'RuntimeError',
    pattern: /does not require grad and does not have a grad_fn/,
    say: () => 'Nothing that it was computed from has requires_grad=True.',
  },
  {
    type: 'RuntimeError',
    pattern: /The size of tensor a \((\d+)\) must match/,
    say: () => 'The shapes do not broadcast: print both .shape.',
  },
  {
    type: 'RuntimeError',
    pattern: /could not infer output dtype/,
    say: () => 'Whole numbers have no mean: .float() makes fractions of them.',
  },
  {
    type: 'IndentationError',
    pattern: /./,
    say: () => 'Lines of one block begin in the same column; after a colon the next line is indented.',
  },
];

/** What JavaScript calls lists, texts and dictionaries by, and what Python has in its place. */
const members: Readonly<Record<string, string>> = {
  length: 'len(x)',
  push: 'x.append(y)',
  map: '[f(y) for y in x]',
  filter: '[y for y in x if f(y)]',
  forEach: 'for y in x:',
  reduce: 'sum(x), or a loop',
  slice: 'x[a:b]',
  indexOf: 'x.index(y)',
  includes: 'y in x',
  concat: 'x + y',
  toFixed: 'f"{x:.2f}"',
  toString: 'str(x)',
  toUpperCase: 'x.upper()',
  toLowerCase: 'x.lower()',
  trim: 'x.strip()',
  reverse: 'x[::-1]',
  shape: 'torch.tensor(x).shape',
  mean: 'torch.tensor(x).mean()',
  item: 'the number itself',
};

function adviceFor(type: string, said: string, source: string, line: number): string {
  if (type === 'NameError') return unknownName(/name '(.+?)' isn't defined/.exec(said)?.[1] ?? '', source);
  if (type === 'SyntaxError' || type === 'IndentationError') {
    const habit = javaScriptSyntax(source, line);
    if (habit) return habit;
  }
  if (type === 'ImportError') return importAdvice(said);
  const [, kind, member] = /'(\w+)' object has no attribute '(\w+)'/.exec(said) ?? [];
  if (type === 'AttributeError' && kind && member) {
    if (Object.hasOwn(members, member)) return `Write ${members[member]}.`;
    return kind === 'NoneType'
      ? 'None is what a function gives that returns nothing.'
      : `This book’s Python has no such member of ${kind}.`;
  }
  const rule = rules.find((one) => one.type === type && one.pattern.test(said));
  return rule ? rule.say(...(rule.pattern.exec(said) ?? []).slice(1)) : '';
}

const packages = [
  'torch',
  'torchvision',
  'math',
  'collections',
  'functools',
  'itertools',
  'json',
  're',
  'time',
  'typing',
];

function importAdvice(said: string): string {
  const [, missing] = /no module named '(.+?)'/.exec(said) ?? [];
  if (!missing) return 'This book’s Python has no such name there.';
  if (/^(?:numpy|jax|tensorflow|keras)/.test(missing))
    return `This book’s Python has no ${missing}: torch does the same on tensors.`;
  if (/^(?:matplotlib|seaborn|plotly)/.test(missing))
    return `This book’s Python has no ${missing}: print what you want to see.`;
  return `This book’s Python has no ${missing}.${didYouMean(missing, packages)} You can import ${packages.join(', ')}.`;
}
