import type { Identifier, Node, Pattern, Program, UnaryExpression } from 'acorn';
import { ancestor } from 'acorn-walk';

const scopes = new Set([
  'Program',
  'BlockStatement',
  'StaticBlock',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
]);

/** Which names a program declares at its top level, and which it uses without declaring them; imports count as used. */
export interface Names {
  declared: ReadonlySet<string>;
  free: readonly Free[];
}

/** A use of a name from elsewhere; after `typeof` the name need not exist. */
export interface Free {
  identifier: Identifier;
  optional: boolean;
}

/** Reads the names of a parsed program, scope by scope. */
export function namesOf(program: Program): Names {
  const declarations = declarationsByScope(program);
  const free: Free[] = [];
  const use = (node: Node, _state: unknown, ancestors: Node[]) => {
    const identifier = node as Identifier;
    if (identifier.name === 'arguments') return;
    if (ancestors.some((scope) => declarations.get(scope)?.has(identifier.name))) return;
    const parent = ancestors.at(-2);
    const optional = parent?.type === 'UnaryExpression' && (parent as UnaryExpression).operator === 'typeof';
    free.push({ identifier, optional });
  };
  ancestor(program, { Identifier: use, VariablePattern: use } as Parameters<typeof ancestor>[1]);
  return { declared: declarations.get(program) ?? new Set(), free };
}

function declarationsByScope(program: Program): Map<Node, Set<string>> {
  const declarations = new Map<Node, Set<string>>([[program, new Set()]]);
  const declare = (scope: Node, names: Iterable<string>) => {
    const known = declarations.get(scope) ?? new Set();
    for (const name of names) known.add(name);
    declarations.set(scope, known);
  };
  const around = (ancestors: Node[], wanted: (type: string) => boolean): Node =>
    ancestors.slice(0, -1).findLast((node) => wanted(node.type)) ?? program;
  const block = (ancestors: Node[]) => around(ancestors, (type) => scopes.has(type));
  const functionBody = (ancestors: Node[]) =>
    around(ancestors, (type) => type.includes('Function') || type === 'StaticBlock' || type === 'Program');

  ancestor(program, {
    VariableDeclaration(node, _state, ancestors) {
      const scope = node.kind === 'var' ? functionBody(ancestors) : block(ancestors);
      for (const declarator of node.declarations) declare(scope, patternNames(declarator.id));
    },
    Function(node, _state, ancestors) {
      declare(node, node.params.flatMap(patternNames));
      if (node.id) declare(node.type === 'FunctionDeclaration' ? block(ancestors) : node, [node.id.name]);
    },
    Class(node, _state, ancestors) {
      if (node.id) declare(node.type === 'ClassDeclaration' ? block(ancestors) : node, [node.id.name]);
    },
    CatchClause(node) {
      if (node.param) declare(node, patternNames(node.param));
    },
  });
  return declarations;
}

function patternNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'MemberExpression':
      return [];
  }
}
