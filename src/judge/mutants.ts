import { type Expression, type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'sucrase';

/** A solution with one small thing changed. */
export interface Mutant {
  /** What was changed: `size <= delta → size < delta`. */
  name: string;
  /** The whole file, as JavaScript. */
  source: string;
}

const operators: Record<string, readonly string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '*=': ['/='],
  '/=': ['*='],
};

const methods: Record<string, string> = {
  min: 'max',
  max: 'min',
  minimum: 'maximum',
  maximum: 'minimum',
  add: 'sub',
  sub: 'add',
  mul: 'div',
  div: 'mul',
  mean: 'sum',
  sum: 'mean',
  lessEqual: 'greater',
  less: 'greaterEqual',
  greater: 'lessEqual',
};

/** Functions of one number that someone may forget. */
const forgettable = new Set(['abs', 'exp', 'log', 'sqrt', 'square', 'softmax', 'logSoftmax', 'neg', 'relu']);

/** Every mutant of a solution: an operator, a number, a branch, a call or a statement changed, one at a time. */
export function mutantsOf(solution: string): Mutant[] {
  const { code } = transform(solution, { transforms: ['typescript'], disableESTransforms: true });
  const mutants: Mutant[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const text of variantsOf(node, code)) {
      const name = `${oneLine(code.slice(node.start, node.end))} → ${text === nothing ? 'nothing' : oneLine(text)}`;
      mutants.push({ name, source: code.slice(0, node.start) + text + code.slice(node.end) });
    }
  });
  return mutants;
}

/** An empty statement: what is left of one that is taken out, also behind an `if`. */
const nothing = ';';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

// acorn's generic node has no members of its own kind; the union of expressions and statements does.
type Known = Expression | import('acorn').Statement;

function variantsOf(generic: Node, code: string): string[] {
  const node = generic as Known;
  const text = ({ start, end }: Node) => code.slice(start, end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      // A node leaves its own brackets out, so the pieces are cut from the whole expression.
      const before = code.slice(node.start, node.left.end);
      const between = code.slice(node.left.end, node.right.start);
      const after = code.slice(node.right.start, node.end);
      const others = operators[node.operator] ?? [];
      return others.map((operator) => before + between.replace(node.operator, operator) + after);
    }
    case 'Literal':
      return typeof node.value === 'number' ? [String(node.value + 1)] : [];
    case 'UnaryExpression':
      return node.operator === '-' || node.operator === '!' ? [`(${text(node.argument)})`] : [];
    case 'ConditionalExpression': {
      const [test, yes, no] = [node.test, node.consequent, node.alternate].map((part) => `(${text(part)})`);
      return [`(${test} ? ${no} : ${yes})`, `${yes}`, `${no}`];
    }
    case 'IfStatement':
      return [true, false].map((value) => `if (${value}) ${code.slice(node.consequent.start, node.end)}`);
    case 'CallExpression':
      return callVariants(node, text);
    case 'ExpressionStatement':
      return [nothing];
    default:
      return [];
  }
}

function callVariants(
  node: Extract<Known, { type: 'CallExpression' }>,
  text: (node: Node) => string,
): string[] {
  const { callee, arguments: args } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const method = callee.property.name;
  const given = args.map(text).join(', ');
  const other = methods[method];
  const swapped = other ? [`${text(callee.object)}.${other}(${given})`] : [];
  const forgotten = forgettable.has(method) && args[0] ? [`(${text(args[0])})`] : [];
  return [...swapped, ...forgotten];
}
