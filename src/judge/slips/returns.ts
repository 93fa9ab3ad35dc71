import type { AnyNode } from 'acorn';
import { simple } from 'acorn-walk';
import { type FunctionNode, functionsOf, isFunction, ownNodes } from './functions.ts';
import { type Code, type Rule, type Slip, slipAt, textOf } from './slip.ts';

const fed = new Set([
  'map',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'sort',
  'toSorted',
  'some',
  'every',
  'find',
]);

/** A function with braces and no return: given to `map` and the like, or one whose answer is needed. */
export const noReturn: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression') return;
      const name = textOf(code, callee.property);
      const [callback] = name === 'from' ? given.slice(1) : given;
      if ((fed.has(name) || name === 'from') && callback && isFunction(callback) && returnsNothing(callback))
        slips.push(slipAt(code, callback, ofCallback(name), mendedReturn(code, callback)));
    },
  });
  const asked = [code.checks.function, ...(code.checks.alsoExports ?? []), ...(code.checks.apart ?? [])];
  for (const { name, node } of functionsOf(code.program))
    if (returnsNothing(node) && (asked.includes(name) || endsInValue(node)))
      slips.push(slipAt(code, node, ofFunction(name), mendedReturn(code, node)));
  return slips;
};

const ofCallback = (name: string) => ({
  id: 'no-return',
  says: `The function that ${name} calls has braces and no return, so it gives undefined each time.`,
  next: 'Write return before the value, or leave the braces out: x => x * x.',
});

const ofFunction = (name: string) => ({
  id: 'no-return',
  says: `${name} computes and returns nothing: without return the answer is undefined.`,
  next: 'Write return before the value that it should give.',
});

/** `return` alone on its line, with the value below it. */
export const loneReturn: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    BlockStatement({ body }) {
      for (const [i, statement] of body.entries()) {
        const after = body[i + 1];
        if (
          statement.type === 'ReturnStatement' &&
          !statement.argument &&
          after?.type === 'ExpressionStatement'
        )
          slips.push(
            slipAt(code, statement, {
              id: 'lone-return',
              says: 'A return alone on its line returns nothing: what stands on the next line is never reached.',
              next: 'Begin the value on the same line as return.',
            }),
          );
      }
    },
  });
  return slips;
};

/** Braces as a body in which nothing is returned with a value. */
function returnsNothing(node: FunctionNode): boolean {
  if (node.body.type !== 'BlockStatement' || node.body.body.length === 0) return false;
  return !ownNodes(node).some(
    (inner) => (inner.type === 'ReturnStatement' && inner.argument) || inner.type === 'ThrowStatement',
  );
}

const lastOf = (node: FunctionNode): AnyNode | undefined =>
  node.body.type === 'BlockStatement' ? node.body.body.at(-1) : undefined;

/** Whether the last statement computes something that is neither kept nor done. */
function endsInValue(node: FunctionNode): boolean {
  const last = lastOf(node);
  if (last?.type !== 'ExpressionStatement') return false;
  return ['BinaryExpression', 'ConditionalExpression', 'Identifier', 'ArrayExpression'].includes(
    last.expression.type,
  );
}

/** With a return before the last statement, where that is a value. */
function mendedReturn(code: Code, node: FunctionNode) {
  const last = lastOf(node);
  if (last?.type !== 'ExpressionStatement') return { sure: true };
  const { start, end } = node;
  const by = `${code.js.slice(start, last.start)}return ${code.js.slice(last.start, end)}`;
  return { by, sure: true };
}
