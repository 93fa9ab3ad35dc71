import type {
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
  Pattern,
  Program,
} from 'acorn';
import { simple } from 'acorn-walk';

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** The functions of a program that have a name, by declaration or as the value of a variable. */
export function functionsOf(program: Program): { name: string; node: FunctionNode }[] {
  const found: { name: string; node: FunctionNode }[] = [];
  simple(program, {
    FunctionDeclaration(node) {
      if (node.id) found.push({ name: node.id.name, node: node as FunctionDeclaration });
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init && isFunction(init)) found.push({ name: id.name, node: init });
    },
  });
  return found;
}

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression';

/** The names that a parameter declares. */
export function namesIn(pattern: Pattern | AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'Property' ? property.value : property.argument),
      );
    default:
      return [];
  }
}

/** The statements of a function's own body, at any depth, without those of functions within it. */
export function ownNodes(node: FunctionNode): AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isNode(value)) {
      found.push(value);
      if (!isFunction(value)) for (const member of Object.values(value)) visit(member);
    }
  };
  visit(node.body);
  return found;
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
