import type { BinaryExpression, Comment, Literal, Node, Program } from 'acorn';
import { ancestor } from 'acorn-walk';

/** Advice on code that runs but hardly does what was meant; `at` is its offset. */
export interface Advice {
  message: string;
  at: number;
}

const bitwise = new Set(['<<', '>>', '>>>', '&', '|', '<<=', '>>=', '>>>=', '&=', '|=']);

/** Habits from Python or mathematics that are valid JavaScript with another meaning. */
export function adviceOn(program: Program, code: string, comments: readonly Comment[]): Advice[] {
  const found: Advice[] = [];
  const powers: Advice[] = [];
  let countsBits = /\b0[xb]/i.test(code);
  const text = ({ start, end }: Node) => short(code.slice(start, end));
  ancestor(program, {
    BinaryExpression(node) {
      const { operator, left, right } = node;
      if (bitwise.has(operator)) countsBits = true;
      if (operator === '^')
        powers.push({
          message: `^ compares bits here. The power is ${text(left)} ** ${text(right)}.`,
          at: left.end + code.slice(left.end).indexOf('^'),
        });
      if (operator === '*' && (isText(left) || isText(right))) {
        const [repeated, times] = isText(left) ? [left, right] : [right, left];
        found.push({
          message: `A text is repeated by ${text(repeated)}.repeat(${text(times)}).`,
          at: node.start,
        });
      }
      if (operator === 'in' && isListed(node))
        found.push({
          message: `in asks for a key. Whether a list holds a value, ${text(right)}.includes(${text(left)}) says.`,
          at: node.start,
        });
    },
    ForInStatement({ left, right, start }) {
      const isList =
        right.type === 'ArrayExpression' ||
        (right.type === 'Identifier' && new RegExp(`\\b${right.name}\\s*=\\s*\\[`).test(code));
      const name = code.slice(left.start, left.end).replace(/^\w+\s+/, '');
      if (isList)
        found.push({
          message: `for … in gives the places of a list, as text. Its values come by for (const ${name} of ${text(right)}).`,
          at: start,
        });
    },
    AssignmentExpression({ operator }) {
      if (bitwise.has(operator) || operator === '^=') countsBits = true;
    },
    UnaryExpression({ operator }) {
      if (operator === '~') countsBits = true;
    },
    MemberExpression({ object, property, computed, start }, _state, ancestors) {
      if (computed && property.type === 'UnaryExpression' && property.operator === '-')
        found.push({
          message: `No list has a place ${text(property)}. Counted from its end it is ${text(object)}.at(${text(property)}).`,
          at: property.start,
        });
      const inClass = ancestors.some(({ type }) => type === 'ClassBody');
      if (object.type === 'Identifier' && object.name === 'self' && inClass)
        found.push({ message: 'self is this in TypeScript.', at: start });
    },
  });
  if (!countsBits) found.push(...powers);
  return [...found, ...floorDivisions(code, comments)].toSorted((a, b) => a.at - b.at);
}

/** A text that is no number, so that arithmetic makes NaN of it. */
const isText = (node: Node): boolean =>
  node.type === 'Literal' &&
  typeof (node as Literal).value === 'string' &&
  Number.isNaN(Number((node as Literal).value));

const isListed = ({ left, right }: BinaryExpression): boolean =>
  right.type === 'ArrayExpression' || (left.type === 'Literal' && typeof left.value === 'number');

/** `const half = n // 2`: a comment where a division was meant. */
function floorDivisions(code: string, comments: readonly Comment[]): Advice[] {
  return comments.flatMap(({ type, value, start }) => {
    const lineStart = code.lastIndexOf('\n', start) + 1;
    const divisor = /^\s*([\w.]+)\s*;?\s*$/.exec(value)?.[1];
    const dividend = /^\s*(?:(?:const|let|var)\s+)?[\w.]+\s*=\s*(.*[\w)\]])$/.exec(
      code.slice(lineStart, start).trimEnd(),
    )?.[1];
    if (type !== 'Line' || dividend === undefined || divisor === undefined) return [];
    const isNumber = /^\d/.test(divisor);
    if (!isNumber && !new RegExp(`\\b${divisor}\\b`).test(code.slice(0, lineStart))) return [];
    const meant = `Math.floor(${short(dividend)} / ${divisor})`;
    return [{ message: `// begins a comment here. Divided and rounded down it is ${meant}.`, at: start }];
  });
}

const short = (text: string): string => (text.length > 40 ? '…' : text.replace(/\s+/g, ' '));
