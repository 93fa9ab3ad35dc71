import type { AnyNode, CallExpression, Expression } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import { functionsOf, namesIn } from './functions.ts';
import { type Code, type Rule, type Slip, slipAt, textOf } from './slip.ts';

const ofNumbers = new Set(['max', 'min']);

/** `Math.max(list)`, which is NaN. */
export const listInMax: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    CallExpression(node) {
      const name = mathName(node);
      const [only, second] = node.arguments;
      if (!name || !ofNumbers.has(name) || !only || second || only.type === 'SpreadElement') return;
      const list = textOf(code, only);
      slips.push(
        slipAt(
          code,
          node,
          {
            id: 'list-in-max',
            says: `Math.${name} takes numbers one by one, and of a list it makes NaN.`,
            next: `Write Math.${name}(...${list}), with three dots before the list.`,
          },
          { by: `Math.${name}(...${list})`, sure: true },
        ),
      );
    },
  });
  return slips;
};

const arithmetic = new Set(['+', '-', '*', '/', '**', '%']);

/** Arithmetic on whole lists, as NumPy and R have it: `input - target`, `Math.abs(input)`. */
export const arithmeticOfLists: Rule = (code) => {
  const slips: Slip[] = [];
  const lists = listParameters(code);
  ancestor(code.program, {
    BinaryExpression(node, _, ancestors) {
      if (!arithmetic.has(node.operator)) return;
      const list = [node.left, node.right].find((side) => isList(side, lists, ancestors));
      if (list) slips.push(slipAt(code, node, ofList(textOf(code, list))));
    },
    CallExpression(node, _, ancestors) {
      const [only] = node.arguments;
      const name = mathName(node);
      if (name && !ofNumbers.has(name) && only && isList(only, lists, ancestors))
        slips.push(slipAt(code, node, ofList(textOf(code, only))));
    },
  });
  return slips;
};

const ofList = (list: string) => ({
  id: 'arithmetic-of-lists',
  says: `${list} is a list, and TypeScript has no arithmetic of whole lists: the result is NaN or a text.`,
  next: `Go through it element by element, with ${list}.map((x, i) => …) or a loop.`,
});

/** `list[-1]`, which is undefined. */
export const negativeIndex: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    MemberExpression(node) {
      if (!node.computed || node.property.type !== 'UnaryExpression' || node.property.operator !== '-')
        return;
      const [list, at] = [textOf(code, node.object), textOf(code, node.property)];
      slips.push(
        slipAt(
          code,
          node,
          {
            id: 'negative-index',
            says: `A list has no place ${at.replace('-', '−')}: ${list}[${at}] is undefined.`,
            next: `Write ${list}.at(${at}).`,
          },
          { by: `${list}.at(${at})`, sure: true },
        ),
      );
    },
  });
  return slips;
};

/** `sort()` without a comparison, which sorts by text. */
export const textSort: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    CallExpression(node) {
      if (node.callee.type !== 'MemberExpression' || node.arguments.length > 0) return;
      const name = textOf(code, node.callee.property);
      if (name !== 'sort' && name !== 'toSorted') return;
      const words = {
        id: 'text-sort',
        says: `${name}() without a comparison puts things in the order of their text: 10 before 9.`,
        next: `Write ${name}((a, b) => a - b), or compare the member that counts.`,
      };
      const by = `${textOf(code, node.callee)}((a, b) => a - b)`;
      // No number comes of two objects: such a list is told by its text, where another is judged without the slip.
      const ofObjects = /=>\s*\(\{/.test(textOf(code, node.callee.object));
      slips.push({ ...slipAt(code, node, words, { by }), likely: ofObjects });
    },
  });
  return slips;
};

/** The function of `Math` that is called. */
export function mathName({ callee }: CallExpression): string | null {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return null;
  return callee.object.name === 'Math' && callee.property.type === 'Identifier' ? callee.property.name : null;
}

/** The functions of the exercise, each with those of its parameters that are lists. */
function listParameters({ program, checks, args }: Code): Map<AnyNode, Set<string>> {
  const named = new Set([checks.function, ...(checks.alsoExports ?? [])]);
  return new Map(
    functionsOf(program)
      .filter(({ name }) => named.has(name))
      .map(({ node }) => [
        node,
        new Set(node.params.flatMap((param, i) => (Array.isArray(args[i]) ? namesIn(param) : []))),
      ]),
  );
}

/** Whether an expression is a parameter that holds a list, and no other name of the same spelling. */
function isList(side: Expression | AnyNode, lists: Map<AnyNode, Set<string>>, ancestors: readonly AnyNode[]) {
  if (side.type !== 'Identifier') return false;
  const home = ancestors.findLast(
    (node) => 'params' in node && node.params.flatMap(namesIn).includes(side.name),
  );
  return home !== undefined && lists.get(home)?.has(side.name) === true;
}
