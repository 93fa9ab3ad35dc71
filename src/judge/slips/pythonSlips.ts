import { parser } from '@lezer/python';
import type { Checks } from '../exercise.ts';
import { pythonName } from '../pythonNames.ts';
import type { Slip } from './slip.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** One kind of slip, looked for at a node of a file. */
type Rule = (node: Node, code: Code) => Slip[];

interface Code {
  source: string;
  checks: Checks;
}

/** Names a slip at a node; `by` takes the place of what stands between `from` and `to` in the mended file. */
function slipAt(
  { source }: Code,
  node: Node,
  words: Pick<Slip, 'id' | 'says' | 'next'>,
  mend: { by: string; from?: number; to?: number } | null,
): Slip {
  const { by = '', from = node.from, to = node.to } = mend ?? {};
  return {
    ...words,
    line: source.slice(0, node.from).split('\n').length,
    sure: mend === null,
    mended: mend && source.slice(0, from) + by + source.slice(to),
  };
}

const textOf = ({ source }: Code, { from, to }: Node) => source.slice(from, to);

const wholeDivision: Rule = (node, code) =>
  node.name === 'ArithOp' && textOf(code, node) === '//'
    ? [
        slipAt(
          code,
          node,
          {
            id: 'whole-division',
            says: 'The sign // divides and rounds down to a whole number.',
            next: 'Write / for a division; it keeps the fraction.',
          },
          { by: '/' },
        ),
      ]
    : [];

/** A return within a loop ends the function in the loop's first turn. */
const returnInLoop: Rule = (node, code) => {
  const loop = node.parent?.parent;
  const isLast = node.name === 'ReturnStatement' && node.parent?.name === 'Body' && !node.nextSibling;
  if (!isLast || (loop?.name !== 'ForStatement' && loop?.name !== 'WhileStatement')) return [];
  const lineStart = code.source.lastIndexOf('\n', node.from) + 1;
  const indent = columnOf(code, loop);
  const words = {
    id: 'return-in-loop',
    says: 'The return is indented into the loop, so the loop ends in its first turn.',
    next: 'Let return begin in the column where the loop begins.',
  };
  return [slipAt(code, node, words, { by: indent, from: lineStart, to: node.from })];
};

function columnOf({ source }: Code, node: Node): string {
  const start = source.lastIndexOf('\n', node.from - 1) + 1;
  return source.slice(start, node.from);
}

/** One of the exercise's functions that gives nothing back. */
const noReturn: Rule = (node, code) => {
  if (node.name !== 'FunctionDefinition') return [];
  const name = node.getChild('VariableName');
  const { checks } = code;
  const asked = [checks.function, ...(checks.alsoExports ?? []), ...(checks.apart ?? [])].map(pythonName);
  if (!name || !asked.includes(textOf(code, name)) || returnsSomething(node)) return [];
  const last = node.getChild('Body')?.lastChild ?? null;
  const words = {
    id: 'no-return',
    says: `${textOf(code, name)} computes and returns nothing: without return the answer is None.`,
    next: 'Write return before the value that it should give.',
  };
  const value = last?.name === 'ExpressionStatement' ? textOf(code, last).replace(/^print(?=\()/, '') : null;
  const mend = value === null ? null : { by: `return ${value}` };
  return [{ ...slipAt(code, last ?? node, words, mend), sure: true }];
};

function returnsSomething(definition: Node): boolean {
  let found = false;
  definition.cursor().iterate(({ name, node, from }) => {
    if (name === 'FunctionDefinition' && from !== definition.from) return false;
    if (
      (name === 'ReturnStatement' && childCount(node) > 1) ||
      name === 'RaiseStatement' ||
      name === 'YieldStatement'
    )
      found = true;
    return !found;
  });
  return found;
}

const childCount = (node: Node) => {
  let count = 0;
  for (let child = node.firstChild; child; child = child.nextSibling) count++;
  return count;
};

/** `range(1, n)`, `range(n - 1)`, `range(n + 1)`: a turn too few or too many. */
const offByOne: Rule = (node, code) => {
  if (node.name !== 'CallExpression' || textOf(code, node.firstChild as Node) !== 'range') return [];
  const found = /^range\((?:1,\s*(.+)|(.+?)\s*[-+]\s*1)\)$/.exec(textOf(code, node));
  if (!found) return [];
  const count = found[1] ?? found[2];
  const words = {
    id: 'off-by-one',
    says: `The loop over ${textOf(code, node)} has a turn too few or too many: places begin at 0 and end before the length.`,
    next: `Write range(${count}).`,
  };
  return [slipAt(code, node, words, { by: `range(${count})` })];
};

const rules: readonly Rule[] = [noReturn, returnInLoop, wholeDivision, offByOne];

/** The slips of Python in a file, the sure ones first. */
export function slipsIn(source: string, checks: Checks): Slip[] {
  const code = { source, checks };
  const found: Slip[] = [];
  parser
    .parse(source)
    .cursor()
    .iterate(({ node }) => {
      for (const rule of rules) found.push(...rule(node, code));
    });
  return [...found.filter(({ sure }) => sure), ...found.filter(({ sure }) => !sure)];
}
