import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transpile } from '../notebook/transpile.ts';

/**
 * The names that a reader's file takes from libraries: what it imports, and every property that it reads,
 * so that `huberLoss` is found behind `import * as losses` too. Throws a `LearnerError` where it cannot be read.
 */
export function usedNames(source: string): string[] {
  const { imports, body } = transpile(source);
  const names = new Set(imports.map(({ name }) => name));
  simple(parse(body, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true }), {
    MemberExpression({ property }) {
      if (property.type === 'Identifier') names.add(property.name);
      if (property.type === 'Literal') names.add(String(property.value));
    },
    Property({ key }) {
      if (key.type === 'Identifier') names.add(key.name);
    },
  });
  return [...names];
}
