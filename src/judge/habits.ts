import { type AnyNode, parse } from 'acorn';
import { full } from 'acorn-walk';
import { transform } from 'sucrase';
import { type FunctionNode, functionsOf, isFunction, ownNodes } from './slips/functions.ts';

/** A solution as a habit would have it. */
export interface Habit {
  /** The habit, and what was changed: `caret: r ** 2`. */
  name: string;
  kind: HabitKind;
  /** The exported function in which it stands. */
  within: string | null;
  /** The whole file, as JavaScript. */
  source: string;
}

/** Those of other languages and traps of this one, which a verdict should name; the last three are plain oversights. */
export type HabitKind =
  | 'caret'
  | 'list in Math.max'
  | 'no return'
  | 'text sort'
  | 'parameters exchanged'
  | 'state kept'
  | 'arguments changed'
  | 'for … in'
  | 'Math.floor'
  | 'off by one'
  | 'first example only'
  | 'last example skipped';

interface Parsed {
  js: string;
  program: ReturnType<typeof parse>;
}

type Change = [start: number, end: number, text: string];

/** A function that is checked, and whether it is given lists, whose examples can be forgotten. */
interface Checked {
  name: string;
  takesLists: boolean;
}

/** Twelve habits applied to a solution, one place at a time. */
export function habitsOf(solution: string, checked: readonly Checked[]): Habit[] {
  const { code: js } = transform(solution, { transforms: ['typescript'], disableESTransforms: true });
  const parsed = { js, program: parse(js, { ecmaVersion: 'latest', sourceType: 'module' }) };
  const exported = checked.map(({ name }) => name);
  const ofLists = checked.filter(({ takesLists }) => takesLists).map(({ name }) => name);
  return [...inPlace(parsed, exported), ...around(parsed, exported, ofLists)];
}

/** Habits that change an expression or a statement. */
function inPlace(parsed: Parsed, exported: readonly string[]): Habit[] {
  const { js, program } = parsed;
  const found: Habit[] = [];
  const text = ({ start, end }: AnyNode) => js.slice(start, end);
  const add = (kind: HabitKind, node: AnyNode, ...changes: Change[]) =>
    found.push({
      kind,
      name: `${kind}: ${text(node).replace(/\s+/g, ' ').slice(0, 60)}`,
      within: homeOf(node, parsed, exported),
      source: changed(js, changes),
    });
  const instead = (kind: HabitKind, node: AnyNode, by: string) => add(kind, node, [node.start, node.end, by]);

  full(program, (generic) => {
    const node = generic as AnyNode;
    if (node.type === 'BinaryExpression') {
      const [left, right] = [text(node.left), text(node.right)];
      if (node.operator === '**') instead('caret', node, `(${left}) ^ (${right})`);
      if (node.operator === '*' && left === right) instead('caret', node, `${left} ^ 2`);
      if (node.operator === '/') instead('Math.floor', node, `Math.floor(${js.slice(node.start, node.end)})`);
    }
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
      const [only] = node.arguments;
      const callee = text(node.callee);
      if (/^Math\.(max|min)$/.test(callee) && only?.type === 'SpreadElement') {
        const list = text(only.argument);
        instead('list in Math.max', node, `${callee}(${list})`);
        instead('text sort', node, `[...${list}].sort().at(${callee.endsWith('max') ? -1 : 0})`);
      }
      if (/\.(sort|toSorted)$/.test(callee) && only) instead('text sort', node, `${callee}()`);
      const callback = node.arguments.find((each) => isFunction(each)) as FunctionNode | undefined;
      if (callback && callback.body.type !== 'BlockStatement' && /\.(map|flatMap|reduce)$/.test(callee))
        add('no return', callback.body, [
          js.lastIndexOf('=>', callback.body.start) + 2,
          callback.end,
          ` { ${bracketed(text(callback.body))}; }`,
        ]);
    }
    if (isFunction(node) && node.body.type === 'BlockStatement') {
      const returns = ownNodes(node).filter(({ type }) => type === 'ReturnStatement');
      const [only] = returns;
      if (returns.length === 1 && only?.type === 'ReturnStatement' && only.argument)
        instead('no return', only, `${bracketed(text(only.argument))};`);
    }
    if (node.type === 'ForOfStatement') {
      const list = text(node.right).replace(/\.entries\(\)$/, '');
      add('for … in', node, [node.left.end, node.right.end, ` in ${list}`]);
      const [place, element] = /^const \[(\w+), (\w+)\]$/.exec(text(node.left))?.slice(1) ?? [];
      if (place && element && !text(node.right).includes('(...'))
        for (const [from, to] of [
          ['0', `<= ${list}.length`],
          ['1', `< ${list}.length`],
          ['0', `< ${list}.length - 1`],
        ]) {
          const head = `for (let ${place} = ${from}; ${place} ${to}; ${place}++)`;
          const body = `{ const ${element} = ${list}[${place}]; ${text(node.body)} }`;
          instead('off by one', node, `${head} ${body}`);
        }
    }
    if (node.type === 'MemberExpression' && node.computed && node.property.type === 'Identifier')
      if (/^[ikd]$/.test(node.property.name))
        instead('off by one', node, `${text(node.object)}[${node.property.name} + 1]`);
    if (
      node.type === 'BinaryExpression' &&
      node.operator === '/' &&
      /^[\w.]+\.length$/.test(text(node.right))
    )
      instead('off by one', node, `${text(node.left)} / (${text(node.right)} - 1)`);
  });
  return found;
}

/** An expression that may stand as a statement. */
const bracketed = (expression: string) => `(${expression})`;

/** Habits that change what a function takes, keeps or is given. */
function around(parsed: Parsed, exported: readonly string[], ofLists: readonly string[]): Habit[] {
  const { js, program } = parsed;
  return functionsOf(program)
    .filter(({ name }) => exported.includes(name))
    .flatMap(({ name, node }): Habit[] => {
      const [first, second] = node.params;
      const habit = (kind: HabitKind, what: string, source: string): Habit => ({
        kind,
        name: `${kind}: ${what}`,
        within: name,
        source,
      });
      const text = ({ start, end }: AnyNode) => js.slice(start, end);
      const exchanged =
        first && second
          ? [
              habit(
                'parameters exchanged',
                `${name}(${text(second)}, ${text(first)})`,
                changed(js, [
                  [first.start, first.end, text(second)],
                  [second.start, second.end, text(first)],
                ]),
              ),
            ]
          : [];
      const wrapped = (kind: HabitKind, what: string, body: string) =>
        habit(kind, `${name}: ${what}`, wrap(js, name, body));
      return [
        ...exchanged,
        ...stateOf(parsed, node).map(([what, source]) => habit('state kept', what, source)),
        ...(ofLists.includes(name)
          ? [
              wrapped(
                'arguments changed',
                'the lists are reversed afterwards',
                'const out = inner(...given); for (const each of given) if (Array.isArray(each)) each.reverse(); return out;',
              ),
              wrapped(
                'first example only',
                'slice(0, 1)',
                'return inner(...given.map((each) => (Array.isArray(each) ? each.slice(0, 1) : each)));',
              ),
              wrapped(
                'last example skipped',
                'slice(0, -1)',
                'return inner(...given.map((each) => (Array.isArray(each) ? each.slice(0, -1) : each)));',
              ),
            ]
          : []),
      ];
    });
}

/** A function under another name, and one of its own name around it. */
const wrap = (js: string, name: string, body: string) =>
  `${js.replace(new RegExp(`export function ${name}\\b`), `function ${name}$inner`)}
export function ${name}(...given) { const inner = ${name}$inner; ${body} }`;

/** Each variable that a function counts in, moved out of it. */
function stateOf({ js }: Parsed, node: Parameters<typeof ownNodes>[0]): [string, string][] {
  if (node.body.type !== 'BlockStatement') return [];
  return node.body.body.flatMap((statement): [string, string][] => {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'let') return [];
    const text = js.slice(statement.start, statement.end);
    return [[text, `${text}\n${js.slice(0, statement.start)}${js.slice(statement.end)}`]];
  });
}

/** The exported function in which a node stands, or which calls the function in which it does. */
function homeOf(node: AnyNode, { program, js }: Parsed, exported: readonly string[]): string | null {
  const around = functionsOf(program).filter(
    (one) => one.node.start <= node.start && node.end <= one.node.end,
  );
  const own = around.find(({ name }) => exported.includes(name));
  if (own) return own.name;
  const [helper] = around;
  const caller = functionsOf(program).find(
    ({ name, node: at }) =>
      exported.includes(name) && helper && js.slice(at.start, at.end).includes(`${helper.name}(`),
  );
  return caller?.name ?? null;
}

function changed(js: string, changes: readonly Change[]): string {
  return [...changes]
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), js);
}
