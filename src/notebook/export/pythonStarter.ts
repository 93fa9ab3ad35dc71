const signature = /export function (\w+)\(([\s\S]*?)\)\s*:/;
const list = /\[\]|readonly|Array</;

/** A Python skeleton with the name and the arguments of an exercise's starter, to be written in a notebook. */
export function pythonStarter(starter: string): string | null {
  const [, name, parameters] = signature.exec(starter) ?? [];
  if (!name || parameters === undefined) return null;
  const named = parameters.split(',').flatMap((each) => {
    const [parameter = '', type = ''] = each.split(':').map((side) => side.trim());
    return /^\w+$/.test(parameter) ? [`${pythonName(parameter)}: ${list.test(type) ? 'list' : 'float'}`] : [];
  });
  const [documented] = /(?<=\/\*\*)[\s\S]*?(?=\*\/)/.exec(starter) ?? [''];
  const words = documented
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean)
    .join(' ');
  const docstring = words ? `    """${words}"""\n` : '';
  return `def ${pythonName(name)}(${named.join(', ')}):\n${docstring}    raise NotImplementedError("write it here")`;
}

/** Words that Python keeps for itself and that a starter's names may be; PEP 8 adds an underscore. */
const reserved = new Set([
  'as',
  'def',
  'del',
  'from',
  'in',
  'is',
  'lambda',
  'not',
  'or',
  'and',
  'pass',
  'raise',
  'with',
]);

const pythonName = (name: string): string =>
  reserved.has(snakeCase(name)) ? `${snakeCase(name)}_` : snakeCase(name);

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');
