import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';

/** A kind of value that JavaScript's operators accept without an error and cannot compute with, such as a tensor. */
export type Kind = 'tensor' | 'list' | 'promise';

/** An operator, or a function of Math, at a place in a program, with its operands as they are written. */
export interface Operation {
  sign: string;
  operands: readonly string[];
  /** Whether one side is plainly text, so that `+` is meant to join. */
  joinsText: boolean;
}

const functions: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
  '**': 'pow',
  '>': 'greater',
  '>=': 'greaterEqual',
  '<': 'less',
  '<=': 'lessEqual',
  '==': 'equal',
  '!=': 'notEqual',
  '^': 'pow',
};

/** The operation at a line and column of a program, both counted from 1; `null` when none is found there. */
export function operationAt(code: string, line: number, column: number): Operation | null {
  const lines = code.split('\n').slice(0, line - 1);
  const at = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const nodes: Operator[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => nodes.push(node as Operator));
  const ranked = nodes
    .map((node) => ({ node, rank: rankOf(node, at), size: node.end - node.start }))
    .toSorted((a, b) => b.rank - a.rank || a.size - b.size);
  const found = ranked[0]?.rank ? ranked[0].node : changedIn(nodes, at);
  return found ? operationOf(found, code) : null;
}

/** `a += b` and `a++` are placed by Chromium where their statement begins. */
function changedIn(nodes: readonly Operator[], at: number): Operator | undefined {
  const end = nodes.find(({ type, start }) => type === 'ExpressionStatement' && start === at)?.end ?? at;
  return nodes.find(
    ({ type, operator, start, end: last }) =>
      start >= at && last <= end && /^(Assignment|Update)/.test(type) && operator !== '=',
  );
}

interface Operator extends Node {
  operator: string;
  left: Node;
  right: Node;
  argument: Node;
  callee: Node & { object: Node; property: Node };
  arguments: Node[];
  prefix: boolean;
}

/** Chromium reports the operator's position, Firefox that of an operand; an exact operator match comes first. */
function rankOf(node: Operator, at: number): number {
  switch (node.type) {
    case 'BinaryExpression':
      if (node.left.end <= at && at < node.right.start) return 3;
      return [node.left.start, node.right.start].includes(at) ? 1 : 0;
    case 'AssignmentExpression':
      if (node.operator === '=') return 0;
      return [node.start, node.right.start].includes(at) ? 2 : 0;
    case 'UnaryExpression':
    case 'UpdateExpression':
      return '+-~'.includes(node.operator[0] as string) && node.start === at ? 2 : 0;
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && [node.start, node.callee.property.start].includes(at)
        ? 2
        : 0;
    default:
      return 0;
  }
}

function operationOf(node: Operator, code: string): Operation {
  const text = ({ start, end }: Node) =>
    end - start > 40 ? '…' : code.slice(start, end).replace(/\s+/g, ' ');
  switch (node.type) {
    case 'BinaryExpression':
      return {
        sign: node.operator,
        operands: [text(node.left), text(node.right)],
        joinsText: isText(node.left) || isText(node.right),
      };
    case 'AssignmentExpression':
      return {
        sign: node.operator.slice(0, -1),
        operands: [text(node.left), text(node.right)],
        joinsText: isText(node.right),
      };
    case 'UpdateExpression':
      return { sign: node.operator[0] as string, operands: [text(node.argument), '1'], joinsText: false };
    case 'CallExpression':
      return { sign: text(node.callee), operands: node.arguments.map(text), joinsText: false };
    default:
      return { sign: node.operator, operands: [text(node.argument)], joinsText: false };
  }
}

function isText(found: Node): boolean {
  const node = found as Operator & { value?: unknown };
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  return (
    node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right))
  );
}

/** The replacement for the operator, as one sentence. */
export function operatorWords(kind: Kind, operation: Operation | null): string {
  if (kind === 'promise') return 'A promise is no value yet. Write await before it.';
  const things = kind === 'tensor' ? 'tensors' : 'lists';
  if (!operation) return `Operators do not work on ${things}. tf.add, tf.sub, tf.mul, tf.greater … do.`;
  const { sign, operands } = operation;
  const [a = 'a', b] = operands;
  if (sign.startsWith('Math.')) {
    const name = sign.slice('Math.'.length);
    return kind === 'tensor'
      ? `${sign} takes numbers, not tensors. Write tf.${name}(${operands.join(', ')}).`
      : `${sign} takes numbers, not a list. Write ${/^(max|min|hypot)$/.test(name) ? `${sign}(...${a})` : `${a}.map((x) => ${sign}(x))`}.`;
  }
  const name = b === undefined ? 'neg' : functions[sign];
  if (!name) return `${sign} does not work on ${things}.`;
  const called = `tf.${name}(${operands.join(', ')})`;
  const refusal = `${sign} does not work on ${things}.`;
  if (kind === 'tensor') return `${refusal} Write ${called}.`;
  return `${refusal} Write ${called} for a tensor, or ${listWords(sign, a, b)}.`;
}

/** What JavaScript has for lists: a function per element. */
function listWords(sign: string, a: string, b: string | undefined): string {
  if (b === undefined) return `${a}.map((x) => ${sign}x)`;
  const only = /^\[([^,[\]]+)\]$/.exec(a)?.[1];
  if (sign === '*' && only) return `Array(${b}).fill(${only}) to repeat it`;
  if (/^-?[\d.]+$/.test(b)) return `${a}.map((x) => x ${sign} ${b})`;
  if (/^-?[\d.]+$/.test(a)) return `${b}.map((x) => ${a} ${sign} x)`;
  const each = `${a}.map((x, i) => x ${sign} ${b}[i])`;
  return sign === '+' ? `${each}; [...${a}, ...${b}] puts one behind the other` : each;
}
