import { expect, test } from 'vitest';
import { torchDocs } from '../../src/components/book/torch/torchDocs.ts';
import { membersOf } from '../../src/notebook/pythonCompletion.ts';
import { nodePython } from '../../src/python/nodePackages.ts';

const modules = torchDocs(nodePython.packages);
const program = `import torch
import torch.nn.functional as F
from torch import nn, optim as o
x = torch.ones(2)`;

test.each([
  ['torch', 'randn'],
  ['F', 'huber_loss'],
  ['torch.nn', 'HuberLoss'],
  ['torch.nn.functional', 'huber_loss'],
  ['nn', 'HuberLoss'],
  ['o', 'Adam'],
  ['x', 'backward'],
  ['(x * 2)', 'mean'],
])('behind %s. stands %s', (owner, name) => {
  expect(membersOf(owner, program, modules).map((one) => one.name)).toContain(name);
});

test('a name that is not imported is taken for a value, and a class has no members to offer', () => {
  expect(membersOf('np', program, modules).map(({ name }) => name)).toContain('backward');
  expect(membersOf('Linear', 'from torch.nn import Linear', modules)).toEqual([]);
});
