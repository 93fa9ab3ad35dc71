import { expect, test } from 'vitest';
import { torchDocs } from '../../src/components/book/torch/torchDocs.ts';
import type { Builtins } from '../../src/notebook/builtins.ts';
import { nodePython } from '../../src/python/nodePackages.ts';
import { notebookModule } from '../../src/python/notebookModule.ts';
import { runPython } from '../../src/python/runPython.ts';

const modules = torchDocs(nodePython.packages);

test('every name that the reference lists is there in Python, and every module says what it is', async () => {
  const missing: string[] = [];
  const asked = modules.flatMap(({ name: module, names }) =>
    names.map(({ name }) => [module, name] as const),
  );
  const program = asked.map(([module, name]) => {
    const owner = module === 'torch.Tensor' ? 'torch.zeros(2, 2)' : module;
    return `if not hasattr(${owner}, "${name}"): print("${module}.${name}")`;
  });
  const imports = [
    'torch',
    'torch.nn',
    'torch.optim',
    'torch.autograd',
    'torch.distributions',
    'torch.linalg',
  ];
  const known = [...imports, 'torchvision.ops', 'lossbook'].map((name) => `import ${name}`);
  await runPython([...known, ...program].join('\n'), {
    stdout: (line) => missing.push(line),
    home: nodePython,
    // Nothing is called, only looked for.
    notebook: notebookModule({} as Builtins),
  });
  expect(missing).toEqual([]);
  for (const { says, names } of modules) {
    expect(says).toMatch(/\.$/);
    expect(names.length).toBeGreaterThan(0);
  }
});

test('a call is written with its parameters and their values', () => {
  const callOf = (module: string, name: string) =>
    modules.find((one) => one.name === module)?.names.find((one) => one.name === name)?.call;
  expect(callOf('torch.nn.functional', 'huber_loss')).toBe(
    'huber_loss(input, target, reduction="mean", delta=1.0)',
  );
  expect(callOf('torch.nn.functional', 'nll_loss')).toContain('ignore_index=-100');
  expect(callOf('torch.nn', 'HuberLoss')).toContain('delta=1.0');
  expect(callOf('torch.Tensor', 'backward')).toBe(
    'backward(gradient=None, retain_graph=None, create_graph=False)',
  );
  expect(callOf('torch.Tensor', 'abs')).toBe('abs()');
  expect(callOf('torch.Tensor', 'shape')).toBe('shape');
});

test('every name has a sentence', () => {
  const silent = modules.flatMap(({ name: module, names }) =>
    names.flatMap(({ name, says }) => (/[.:!?]$/.test(says) ? [] : [`${module}.${name}`])),
  );
  expect(silent).toEqual([]);
});
