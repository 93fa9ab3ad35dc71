import { simple } from 'acorn-walk';
import { type Rule, type Slip, slipAt, textOf } from './slip.ts';

/** `^` where a power is meant: many languages and all of mathematics write it so. */
export const power: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    BinaryExpression(node) {
      if (node.operator !== '^') return;
      const [base, exponent] = [textOf(code, node.left), textOf(code, node.right)];
      slips.push(slipAt(code, node, words, { by: `((${base}) ** (${exponent}))`, sure: true }));
    },
    AssignmentExpression(node) {
      if (node.operator === '^=') slips.push(slipAt(code, node, words));
    },
  });
  return slips;
};

const words = {
  id: 'caret',
  says: 'In TypeScript x ^ 2 flips a bit of x; it is no power.',
  next: 'Write x ** 2, or x * x.',
};
