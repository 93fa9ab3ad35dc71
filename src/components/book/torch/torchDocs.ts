/** A name that Python programs can use, how it is called, and what its docstring says. */
export interface TorchName {
  name: string;
  /** With its parameters: `huber_loss(input, target, reduction="mean", delta=1.0)`. */
  call: string;
  says: string;
}

/** A module of the packages, or the class of its tensors. */
export interface TorchModule {
  name: string;
  says: string;
  names: readonly TorchName[];
}

/** The modules in the order of the reference. */
const files: readonly (readonly [module: string, path: string])[] = [
  ['torch', 'torch/__init__.py'],
  ['torch.nn', 'torch/nn/__init__.py'],
  ['torch.nn.functional', 'torch/nn/functional.py'],
  ['torch.optim', 'torch/optim/__init__.py'],
  ['torch.autograd', 'torch/autograd.py'],
  ['torch.distributions', 'torch/distributions/__init__.py'],
  ['torch.linalg', 'torch/linalg.py'],
  ['torchvision.ops', 'torchvision/ops.py'],
  ['lossbook', 'lossbook.py'],
];

const defined = /^(?:def|class) ([A-Za-z]\w*)(\([\s\S]*?\))?:\n {4}"""([\s\S]*?)"""/gm;
const method = /^( {4}@property\n)? {4}def ([A-Za-z]\w*)\(([^)]*)\):\n {8}"""([\s\S]*?)"""/gm;

/**
 * What the packages' docstrings say, module by module, tensors last but one.
 *
 * @param packages the text of each file by its path below the folder of packages
 */
export function torchDocs(packages: Readonly<Record<string, string>>): TorchModule[] {
  const read = (path: string) => packages[path] ?? '';
  const modules = files.map(([name, path]) => ({
    name,
    says: headOf(read(path)),
    names: namesOf(read(path)),
  }));
  const tensors = tensorDocs(read('torch/_core.py'), read('torch/__init__.py'), modules[0]?.names ?? []);
  return [...modules.slice(0, 1), tensors, ...modules.slice(1)];
}

const headOf = (source: string): string => /^"""([\s\S]*?)"""/.exec(source)?.[1] ?? '';

function namesOf(source: string): TorchName[] {
  return [...source.matchAll(defined)].map(
    ({ 0: head, 1: name = '', 2: given = '', 3: says = '', index }) => {
      const parameters = head.startsWith('class') ? madeOf(source, index) : oneLine(given);
      return { name, call: name + withValues(parameters, source), says: oneLine(says) };
    },
  );
}

/** Defaults that are constants of the module, by their values. */
const withValues = (parameters: string, source: string): string =>
  parameters.replace(/=(_[A-Z]+)/g, (_, name) => `=${new RegExp(`^${name} = (.*)$`, 'm').exec(source)?.[1]}`);

/** The arguments with which a class is called: its `__init__` without `self`. */
function madeOf(source: string, from: number): string {
  const [body = ''] = source.slice(from + 1).split(/^(?:def|class) /m);
  const [, given = ''] = /def __init__\(self(?:, )?([\s\S]*?)\):/.exec(body) ?? [];
  return `(${oneLine(given)})`;
}

/** The methods of tensors: those of the class, and the functions that are methods too. */
function tensorDocs(core: string, torch: string, functions: readonly TorchName[]): TorchModule {
  const [, body = ''] = core.split(/^class Tensor:\n/m);
  const own = [...(body.split(/^(?:def|class) /m)[0] ?? '').matchAll(method)].map(
    ([, property, name = '', given = '', says = '']) => {
      const rest = given.split(/, /).slice(1).join(', ');
      return { name, call: property ? name : `${name}(${rest})`, says: oneLine(says) };
    },
  );
  const [, listed = ''] = /^_methods = \(([\s\S]*?)\)\.split/m.exec(torch) ?? [];
  const too = [...listed.matchAll(/[a-z_0-9]+/g)].flatMap(
    ([name]) => functions.find((one) => one.name === name) ?? [],
  );
  const shared = too.map(({ name, call, says }) => ({ name, call: withoutFirst(call), says }));
  const names = [...own, ...shared].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return { name: 'torch.Tensor', says: 'What every tensor can do: x.mean(), x.backward().', names };
}

const withoutFirst = (call: string): string =>
  call.replace(/\((?:[^,()]*, )?/, '(').replace(/\(\w+\)$/, '()');

const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace('( ', '(').replace(/,? \)/, ')').trim();
