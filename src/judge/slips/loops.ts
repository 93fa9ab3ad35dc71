import type { AnyNode, ForInStatement, ForStatement } from 'acorn';
import { simple } from 'acorn-walk';
import { type Code, type Rule, type Slip, slipAt, textOf } from './slip.ts';

/** `for … in` over a list, which gives its places as texts. */
export const forIn: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    ForInStatement(node) {
      if (onlyIndexes(node)) return;
      const [name, list] = [nameIn(node), textOf(code, node.right)];
      const takesPairs = /^\w+ \[/.test(textOf(code, node.left));
      const by = `for (${textOf(code, node.left)} of ${list}${takesPairs ? '.entries()' : ''}) ${textOf(code, node.body)}`;
      slips.push(
        slipAt(
          code,
          node,
          {
            id: 'for-in',
            says: `for (… in ${list}) gives the places of the list as texts, “0”, “1” and so on, and not its elements.`,
            next: `Write for (const ${name} of ${list}), or for (const [i, ${name === 'i' ? 'x' : name}] of ${list}.entries()) if you need the place as well.`,
          },
          { by, sure: true },
        ),
      );
    },
  });
  return slips;
};

function nameIn({ left }: ForInStatement): string {
  const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  return pattern?.type === 'Identifier' ? pattern.name : 'x';
}

/** Whether the variable only ever stands in square brackets, where its text does. */
function onlyIndexes(node: ForInStatement): boolean {
  if (node.left.type === 'VariableDeclaration' && node.left.declarations[0]?.id.type !== 'Identifier')
    return false;
  const name = nameIn(node);
  let indexes = 0;
  let uses = 0;
  simple(node.body, {
    Identifier(inner) {
      if (inner.name === name) uses++;
    },
    MemberExpression({ computed, property }) {
      if (computed && property.type === 'Identifier' && property.name === name) indexes++;
    },
  });
  return uses === indexes;
}

/** A loop over places that begins one late, or ends one early or one late. */
export const offByOne: Rule = (code) => {
  const slips: Slip[] = [];
  simple(code.program, {
    ForStatement(node) {
      const { init, test } = node;
      const counter = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined;
      if (counter?.init?.type === 'Literal' && counter.init.value === 1)
        slips.push(slipAt(code, counter.init, lateStart, { by: '0' }));
      if (test?.type !== 'BinaryExpression') return;
      slips.push(...atTheEnd(code, node, test));
    },
  });
  return slips;
};

const lateStart = {
  id: 'off-by-one',
  says: 'The loop begins at 1, and the first element has the place 0.',
  next: 'Let the counter begin at 0.',
};

function atTheEnd(code: Code, _: ForStatement, test: Extract<AnyNode, { type: 'BinaryExpression' }>): Slip[] {
  const [left, right] = [textOf(code, test.left), textOf(code, test.right)];
  if (test.operator === '<=' && /\.length$/.test(right))
    return [
      slipAt(
        code,
        test,
        {
          id: 'off-by-one',
          says: `The loop runs once too often: the last place is ${right} − 1, and beyond it stands undefined.`,
          next: `Write ${left} < ${right}.`,
        },
        { by: `${left} < ${right}`, sure: true },
      ),
    ];
  const short = /^(.*\.length) - 1$/.exec(right);
  if (test.operator !== '<' || !short) return [];
  return [
    slipAt(
      code,
      test,
      {
        id: 'off-by-one',
        says: 'The loop ends before the last element.',
        next: `Write ${left} < ${short[1]}.`,
      },
      { by: `${left} < ${short[1]}` },
    ),
  ];
}

/** `for (…);` and `if (…);`: the semicolon is the whole body. */
export const emptyBody: Rule = (code) => {
  const slips: Slip[] = [];
  const look = (keyword: string, body: AnyNode) => {
    if (body.type === 'EmptyStatement')
      slips.push(
        slipAt(code, body, {
          id: 'empty-body',
          says: `The semicolon right after ${keyword} (…) ends it, so that nothing belongs to it.`,
          next: 'Take the semicolon away.',
        }),
      );
  };
  simple(code.program, {
    ForStatement: ({ body }) => look('for', body),
    ForOfStatement: ({ body }) => look('for', body),
    IfStatement: ({ consequent }) => look('if', consequent),
  });
  return slips;
};
