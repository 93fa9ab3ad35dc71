import { simple } from 'acorn-walk';
import { mathName } from './lists.ts';
import { type Rule, type Slip, slipAt, textOf } from './slip.ts';

const rounding = new Set(['floor', 'ceil', 'round', 'trunc']);

/** A fraction cut off, as where a division of whole numbers is meant to be one. */
export const rounded: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    CallExpression(node) {
      const [first] = node.arguments;
      const name = mathName(node);
      if (first && name && rounding.has(name))
        slips.push(slipAt(code, node, cutOff(`Math.${name}`), { by: `(${textOf(code, first)})` }));
      if (first && node.callee.type === 'Identifier' && node.callee.name === 'parseInt')
        slips.push(slipAt(code, node, cutOff('parseInt'), { by: `(${textOf(code, first)})` }));
      if (node.callee.type === 'MemberExpression' && textOf(code, node.callee.property) === 'toFixed')
        slips.push(slipAt(code, node, fixed, { by: `(${textOf(code, node.callee.object)})` }));
    },
    BinaryExpression(node) {
      const zero = node.right.type === 'Literal' && node.right.value === 0;
      if (zero && ['|', '>>', '>>>'].includes(node.operator))
        slips.push(slipAt(code, node, cutOff(`${node.operator} 0`), { by: `(${textOf(code, node.left)})` }));
    },
  });
  return slips;
};

const cutOff = (by: string) => ({
  id: 'rounded',
  says: `${by} cuts a fraction off that belongs to the answer.`,
  next: 'Leave the rounding out: a division in TypeScript keeps its fraction.',
});

const fixed = {
  id: 'text',
  says: 'toFixed makes a text, and a rounded one.',
  next: 'Go on with the number itself.',
};

/** `lower <= x <= upper`, which compares a yes or no with a number. */
export const chained: Rule = (code) => {
  const compares = (operator: string) => ['<', '<=', '>', '>='].includes(operator);
  const slips: Slip[] = [];
  simple(code.program, {
    BinaryExpression(node) {
      const { left, right } = node;
      if (!compares(node.operator) || left.type !== 'BinaryExpression' || !compares(left.operator)) return;
      const [first, middle] = [textOf(code, left), textOf(code, left.right)];
      const by = `(${first} && ${middle} ${node.operator} ${textOf(code, right)})`;
      slips.push(
        slipAt(
          code,
          node,
          {
            id: 'chained',
            says: 'A comparison of three, as in a < x < b, compares the answer of the first, true or false, with the third.',
            next: `Write ${by.slice(1, -1)}.`,
          },
          { by, sure: true },
        ),
      );
    },
  });
  return slips;
};

/** `if (x = 1)`, and a number compared with a text. */
export const comparisons: Rule = (code) => {
  const slips: Slip[] = [];
  const look = (test: Parameters<typeof textOf>[1]) => {
    if (test.type !== 'AssignmentExpression' || test.operator !== '=') return;
    const by = `${textOf(code, test.left)} === ${textOf(code, test.right)}`;
    slips.push(slipAt(code, test, assigned(by), { by, sure: true }));
  };
  simple(code.program, {
    IfStatement: ({ test }) => look(test),
    ConditionalExpression: ({ test }) => look(test),
    BinaryExpression(node) {
      const text = [node.left, node.right].find(
        (side) => side.type === 'Literal' && typeof side.value === 'string' && /^-?\d/.test(side.value),
      );
      if (['===', '!==', '==', '!='].includes(node.operator) && text?.type === 'Literal')
        slips.push(slipAt(code, text, compared(text.value), { by: String(text.value) }));
    },
  });
  return slips;
};

const assigned = (by: string) => ({
  id: 'assigned',
  says: 'A single = puts a value in; it does not compare.',
  next: `Write ${by}.`,
});

const compared = (value: unknown) => ({
  id: 'text',
  says: `“${value}” in quotes is a text, and no number equals it.`,
  next: `Write ${value} without quotes.`,
});

/** A sum that begins as a text, to which numbers are only appended. */
export const textSum: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || init?.type !== 'Literal' || typeof init.value !== 'string') return;
      if (new RegExp(`\\b${id.name}\\s*\\+=|\\b${id.name} = ${id.name} \\+`).test(code.js))
        slips.push(slipAt(code, init, startsAsText(id.name), { by: '0' }));
    },
  });
  return slips;
};

const startsAsText = (name: string) => ({
  id: 'text',
  says: `${name} begins as a text, and + then sets numbers behind it instead of adding them.`,
  next: `Begin with the number: ${name} = 0.`,
});
