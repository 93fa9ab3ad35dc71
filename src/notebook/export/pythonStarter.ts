const signature = /export function (\w+)\(([\s\S]*?)\)\s*:/;
const list = /\[\]|readonly|Array</;

/** A Python skeleton with the name and the arguments of an exercise's starter, to be written in a notebook. */
export function pythonStarter(starter: string): string | null {
  const [, name, parameters] = signature.exec(starter) ?? [];
  if (!name || parameters === undefined) return null;
  const named = parameters.split(',').flatMap((each) => {
    const [parameter = '', type = ''] = each.split(':').map((side) => side.trim());
    return /^\w+$/.test(parameter) ? [`${snakeCase(parameter)}: ${list.test(type) ? 'list' : 'float'}`] : [];
  });
  const [documented] = /(?<=\/\*\*)[\s\S]*?(?=\*\/)/.exec(starter) ?? [''];
  const words = documented
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean)
    .join(' ');
  const docstring = words ? `    """${words}"""\n` : '';
  return `def ${snakeCase(name)}(${named.join(', ')}):\n${docstring}    raise NotImplementedError("write it here")`;
}

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, '');
