import type { VariableDeclaration } from 'acorn';
import { ancestor } from 'acorn-walk';
import { functionsOf, isFunction } from './functions.ts';
import { type Code, type Rule, type Slip, slipAt, textOf } from './slip.ts';

/** What stands outside of every function and is changed by one: the next call finds it as the last has left it. */
export const kept: Rule = (code) => {
  const outside = topLevel(code);
  const changed = changedWithin(code);
  return outside.flatMap(({ declaration, name, init }): Slip[] => {
    if (!changed.has(name)) return [];
    const says = `${name} stands outside the function, so it keeps what the last call has left in it.`;
    const next = `Declare ${name} inside the function.`;
    return [
      {
        ...slipAt(code, declaration, { id: 'kept', says, next }),
        sure: false,
        mended: inEachFunction(code, declaration, `${name} = ${init};`),
      },
    ];
  });
};

function topLevel(code: Code) {
  return code.program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init && !isFunction(init)
        ? [{ declaration, name: id.name, init: textOf(code, init) }]
        : [],
    );
  });
}

const growing = new Set([
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'set',
  'add',
  'fill',
]);

/** The names that some function assigns to, counts up, or calls a changing method of. */
function changedWithin({ program }: Code): Set<string> {
  const names = new Set<string>();
  const root = (node: { type: string; name?: string; object?: unknown }): void => {
    if (node.type === 'Identifier' && node.name) names.add(node.name);
    if (node.type === 'MemberExpression') root(node.object as typeof node);
  };
  ancestor(program, {
    AssignmentExpression(node, _, ancestors) {
      if (ancestors.some(isFunction)) root(node.left);
    },
    UpdateExpression(node, _, ancestors) {
      if (ancestors.some(isFunction)) root(node.argument);
    },
    CallExpression({ callee }, _, ancestors) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (growing.has(callee.property.name) && ancestors.some(isFunction)) root(callee.object);
    },
  });
  return names;
}

/** The code with the variable set anew wherever one of the exercise's functions begins. */
function inEachFunction(
  { js, program, checks }: Code,
  declaration: VariableDeclaration,
  reset: string,
): string {
  const names = new Set([checks.function, ...(checks.alsoExports ?? []), ...(checks.apart ?? [])]);
  const starts = functionsOf(program)
    .filter(({ name, node }) => names.has(name) && node.body.type === 'BlockStatement')
    .map(({ node }) => node.body.start + 1)
    .sort((a, b) => b - a);
  // Two spaces more than `let` keep every other place where it is.
  const open = js.slice(0, declaration.start) + js.slice(declaration.start).replace(/^const\b/, 'let  ');
  return starts.reduce((text, at) => `${text.slice(0, at)} ${reset}${text.slice(at)}`, open);
}
