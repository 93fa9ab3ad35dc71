import { parser } from '@lezer/python';
import type { Mutant } from './mutants.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

const operators: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  and: ['or'],
  or: ['and'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '*=': ['/='],
  '/=': ['*='],
};

const functions: Readonly<Record<string, string>> = { min: 'max', max: 'min', mean: 'sum' };

/** Functions of one number that someone may forget. */
const forgettable = /^(?:abs|(?:math|torch)\.(?:abs|exp|log|sqrt|log1p))$/;

/** Every mutant of a solution in Python: an operator, a number, a sign, a choice, a call or a statement changed, one at a time. */
export function pythonMutants(solution: string): Mutant[] {
  const mutants: Mutant[] = [];
  parser
    .parse(solution)
    .cursor()
    .iterate(({ node }) => {
      const text = solution.slice(node.from, node.to);
      for (const by of variantsOf(node, solution)) {
        const name = `${oneLine(text)} → ${by === nothing ? 'nothing' : oneLine(by)}`;
        mutants.push({ name, source: solution.slice(0, node.from) + by + solution.slice(node.to) });
      }
    });
  return mutants;
}

/** A statement that does nothing: what is left of one that is taken out. */
const nothing = 'pass';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function variantsOf(node: Node, source: string): string[] {
  const text = (of: Node) => source.slice(of.from, of.to);
  const [first, second, third, fourth, fifth] = childrenOf(node) as (Node | undefined)[];
  switch (node.name) {
    case 'BinaryExpression':
    case 'UpdateStatement': {
      if (!first || !second || !third) return [];
      const others = operators[text(second)] ?? [];
      const rest = source.slice(second.to, node.to);
      return others.map((operator) => source.slice(node.from, second.from) + operator + rest);
    }
    case 'UnaryExpression':
      return first && second && text(first) === '-' ? [text(second)] : [];
    case 'Number':
      return isAnnotation(node) ? [] : [String(Number(text(node)) + 1)];
    case 'ConditionalExpression':
      return first && fifth && third && fourth ? [text(first), text(fifth)] : [];
    case 'CallExpression':
      return first && second ? callVariants(text(first), text(second)) : [];
    case 'ExpressionStatement':
      return first?.name === 'String' ? [] : [nothing];
    default:
      return [];
  }
}

function callVariants(callee: string, args: string): string[] {
  const [, path = '', name = ''] = /^(.*?)(\w+)$/s.exec(callee) ?? [];
  const other = functions[name];
  return [...(other ? [`${path}${other}${args}`] : []), ...(forgettable.test(callee) ? [args] : [])];
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const isAnnotation = (node: Node): boolean => node.parent?.name === 'TypeDef';
