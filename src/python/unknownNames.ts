import { didYouMean } from '../notebook/nearest.ts';

/** Names that are imported by custom, and the line that does it. */
const imports: Readonly<Record<string, string>> = {
  torch: 'import torch',
  nn: 'from torch import nn',
  F: 'import torch.nn.functional as F',
  optim: 'from torch import optim',
  math: 'import math',
  Tensor: 'from torch import Tensor',
};

/** Names of JavaScript, of its libraries and of other Pythons, and what to write here. */
const elsewhere: Readonly<Record<string, string>> = {
  console: 'print(x)',
  null: 'None',
  undefined: 'None',
  true: 'True',
  false: 'False',
  Math: 'import math, then math.exp(x)',
  tf: 'import torch: tensors are torch’s here',
  np: 'torch: torch.tensor([…]) in place of np.array([…])',
  numpy: 'torch: torch.tensor([…]) in place of np.array([…])',
  plt: 'print(x): there is no matplotlib',
  pd: 'lists and dictionaries: there is no pandas',
  this: 'self',
  NaN: 'float("nan")',
  Infinity: 'float("inf")',
  xrange: 'range(n)',
  display: 'print(x)',
  parseFloat: 'float(text)',
  parseInt: 'int(text)',
  String: 'str(x)',
  Number: 'float(x)',
};

const builtins =
  'abs all any bool dict enumerate filter float int isinstance len list map max min print range reversed round set sorted str sum tuple type zip'.split(
    ' ',
  );

/** What to do about a name without a value. */
export function unknownName(name: string, source: string): string {
  if (Object.hasOwn(imports, name)) return `Import it first: ${imports[name]}.`;
  if (Object.hasOwn(elsewhere, name)) return `In Python, write ${elsewhere[name]}.`;
  if (name.length < 3) return 'Nothing above has given it a value.';
  const known = new Set(source.match(/[A-Za-z_]\w*/g)?.filter((word) => word !== name) ?? []);
  const meant = didYouMean(name, [...known, ...builtins]).trim();
  return meant || 'Nothing above has given it a value.';
}
