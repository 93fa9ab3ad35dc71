import { expect, test } from 'vitest';
import { printedHere } from '../../scripts/snippets.ts';
import { ReaderError } from '../../src/notebook/readerError.ts';

/** A program with a mistake, the line of it, and what is said among other words. */
const mistakes: readonly [source: string, line: number, said: string][] = [
  ['x = 3\nprint(lr)', 2, "NameError: name 'lr' isn't defined. Nothing above has given it a value."],
  ['learning_rate = 3\nprint(learning_rat)', 2, 'Did you mean learning_rate?'],
  ['torch.ones(2)', 1, 'Import it first: import torch.'],
  ['x = null', 1, 'In Python, write None.'],
  ['const x = 3', 1, 'A name gets its value without a word before it: x = ….'],
  ['x = 5\nif (x > 3) {\n  print(x)\n}', 2, 'After if stands a colon, and the block is indented; no braces.'],
  ['print(3 === 3)', 1, '=== is written ==.'],
  ['x = True && False', 1, '&& is written and.'],
  ['y = x => 2', 1, 'A short function is written lambda x: ….'],
  ['a = 3\na = a++', 2, 'Count with i += 1.'],
  ['def f(x):\nreturn x', 2, 'After a colon the next line is indented'],
  ['for i in range(3)\n  print(i)', 1, 'The line that begins with for ends in a colon.'],
  ['print "hi"', 1, 'print takes brackets: print(x).'],
  ['x = (1 + 2\nprint(x)', 2, 'The bracket ( of line 1 is never closed.'],
  ['a = [1]\na.push(2)', 2, 'Write x.append(y).'],
  ['import numpy as np', 1, 'This book’s Python has no numpy: torch does the same on tensors.'],
  ['import random\nrandom.random()', 2, "this book's Python has no random.random: torch.manual_seed"],
  ['match 3:\n  case 3: pass', 1, 'This book’s Python has no match: write if, elif and else.'],
  ['x = 2 ^ 3.0', 1, 'A power is written **'],
  ['lr = float(input())', 1, "this book's Python has no input()"],
  ['print(1 / 0)', 1, 'Something was divided by 0.'],
  [
    'def f(**k):\n  return list(k)\nf(a=1, b=2)',
    2,
    "this book's Python does not keep the order of **keywords: ask for each by its name",
  ],
  [
    'import torch\n\ndef f(x):\n    return x + "a"\n\nf(torch.ones(2))',
    4,
    'other must be a Tensor or a number, and is of type str',
  ],
  ['import torch\ntorch.tensr([1])', 2, "this book's torch has no torch.tensr. Did you mean tensor?"],
  [
    'import torch\ntorch.ones(2).backwards()',
    2,
    "this book's torch has no Tensor.backwards. Did you mean backward?",
  ],
  ['import torch.nn as nn\nnn.Conv2d(1, 1, 3)', 2, "this book's torch has no torch.nn.Conv2d."],
  [
    'import torch.nn.functional as F\nF.mse_los(1, 2)',
    2,
    "this book's torch has no torch.nn.functional.mse_los. Did you mean mse_loss?",
  ],
  ['from torch import sparse', 1, "this book's torch has no torch.sparse."],
  ['import torch.utils.data', 1, 'This book’s Python has no torch.utils.'],
  [
    'import torch\ntorch.ones(2, device="cuda")',
    2,
    "this book's torch has no device cuda: it computes on the cpu",
  ],
  ['import torch\nn = 2\nprint(n < torch.ones(2))', 3, 'Put the tensor on the left: x > a instead of a < x.'],
  [
    'import torch\ntorch.tensor(0.1, dtype=torch.float64).item()',
    2,
    "this book's torch has no digits in float64",
  ],
  ['import torch\ntorch.tensor([2**31])', 2, "this book's torch has no whole numbers beyond"],
  [
    'import torch\nx = torch.ones(2, requires_grad=True)\n(x * 2).backward()',
    3,
    'take .mean() or .sum() of the losses first.',
  ],
  [
    'import torch\ntorch.ones(2).sum().backward()',
    2,
    'Nothing that it was computed from has requires_grad=True.',
  ],
  [
    'import torch\nx = torch.ones(2, requires_grad=True)\nx += 1',
    3,
    'Change it inside with torch.no_grad():',
  ],
  [
    'import torch\nprint(torch.ones(2, 3) @ torch.ones(2, 3))',
    2,
    'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
  ],
  [
    'import torch\nimport torch.nn.functional as F\nF.mse_loss(torch.ones(2), torch.ones(2, 1))',
    3,
    'must be the same as input size',
  ],
  [
    'import torch\nimport torch.nn.functional as F\nF.cross_entropy(torch.ones(3, 2), torch.tensor([0, 1, 5]))',
    3,
    'Target 5 is out of bounds: there are 2 classes, from 0 on',
  ],
  [
    'import torch\ntorch.tensor([1, 2]).mean()',
    2,
    'Whole numbers have no mean: .float() makes fractions of them.',
  ],
  [
    'import torch\nif torch.ones(2): pass',
    2,
    'Boolean value of Tensor with more than one value is ambiguous',
  ],
  [
    'import torch\nx = torch.ones(2, requires_grad=True)\ny = (x * x).sum()\ny.backward()\ny.backward()',
    5,
    'Trying to backward through the graph a second time',
  ],
];

test.each(mistakes)('%j is explained at line %i', async (source, line, said) => {
  const error = await printedHere(source).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ReaderError);
  expect((error as ReaderError).message).toContain(said);
  expect((error as ReaderError).position?.line).toBe(line);
});

test('what was printed before a mistake is there, a line without its end too', async () => {
  const { runPython } = await import('../../src/python/runPython.ts');
  const { nodePython } = await import('../../src/python/nodePackages.ts');
  const lines: string[] = [];
  const run = runPython('print(1)\nprint(2, end="")\nprint(1 / 0)', {
    stdout: (line) => lines.push(line),
    home: nodePython,
  });
  await expect(run).rejects.toThrow('divide by zero');
  expect(lines).toEqual(['1', '2']);
});
