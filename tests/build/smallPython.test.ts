import { expect, test } from 'vitest';
import { smallPython } from '../../src/build/smallPython.ts';
import { nodePython } from '../../src/python/nodePackages.ts';
import { runPython } from '../../src/python/runPython.ts';

test('docstrings, comments and depth go, and texts stay', () => {
  const source = `"""About the module."""

# A remark.
name = "# no remark"  # one

class Empty:
    """Only words."""


def f(x):
    """What it does.

    In two paragraphs.
    """
    if x:
        return """
    deep
"""
    return f"{x}"
`;
  expect(smallPython(source)).toBe(`name = "# no remark"
class Empty:
 pass
def f(x):
 if x:
  return """
    deep
"""
 return f"{x}"
`);
});

test('the packages print the same without their comments, in fewer than four fifths of the characters', async () => {
  const packages = Object.fromEntries(
    Object.entries(nodePython.packages).map(([path, text]) => [path, smallPython(text)]),
  );
  const program = `import math
import torch
import torch.nn.functional as F
from torch import nn, optim
torch.manual_seed(3)
model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
steps = optim.Adam(model.parameters(), lr=0.1)
loss = F.cross_entropy(model(torch.randn(4, 2)), torch.tensor([0, 1, 1, 0]))
loss.backward()
steps.step()
print(loss, [p.grad.sum().item() for p in model.parameters()], math.log1p(0.5), f"{loss.item():.3f}")`;
  const printed = async (home: typeof nodePython) => {
    const lines: string[] = [];
    await runPython(program, { stdout: (line) => lines.push(line), home });
    return lines;
  };
  expect(await printed({ packages })).toEqual(await printed(nodePython));
  const size = (all: Readonly<Record<string, string>>) => Object.values(all).join('').length;
  expect(size(packages)).toBeLessThan(0.8 * size(nodePython.packages));
});
