import { parser } from '@lezer/python';
import { ReaderError } from '../notebook/readerError.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** Functions of Python that MicroPython has otherwise, and what stands in their place. */
const functions: Readonly<Record<string, string>> = {
  dict: 'lb_new_dict',
  float: 'lb_float',
  format: 'lb_format',
  input: 'lb_input',
  isinstance: 'lb_isinstance',
  max: 'lb_max',
  min: 'lb_min',
  print: 'lb_print',
  repr: 'lb_repr',
  round: 'lb_round',
  sorted: 'lb_sorted',
  str: 'lb_str',
};

/** Methods likewise; what they are of becomes the first argument. */
const methods: Readonly<Record<string, string>> = { format: 'lb_format_call', sort: 'lb_sort' };

/** Names that rewritten code uses. */
export const helpers = [
  'format',
  'lb_dict',
  'lb_eq',
  'lb_format',
  'lb_keywords',
  'lb_list',
  'lb_merged',
  'lb_ne',
  'lb_new_dict',
  'lb_number',
  'lb_pairs',
  'lb_percent',
  'lb_set',
  'lb_show',
  'lb_text',
  'lb_tuple',
  'lb_update',
  ...Object.values(functions),
  ...Object.values(methods),
];

const mirrored: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** Assignments for which MicroPython does not ask an object to change in place. */
const updates: Readonly<Record<string, string>> = {
  '*=': 'mul',
  '/=': 'div',
  '//=': 'floor_divide',
  '%=': 'remainder',
  '**=': 'pow',
};

/**
 * A reader's program in the Python that MicroPython runs as CPython would: dictionaries in order, f-strings with
 * tensors, a number compared with a tensor, stable sorting, C's rounding. Every line stays on its line.
 *
 * Throws a `ReaderError` at what has no counterpart.
 * @param fractions takes up those that stand in the program as `lb_0`, `lb_1`, …: MicroPython reads some a digit off;
 * programs of one interpreter share theirs
 * @param showsLast whether an expression at the end of the program is shown, as in a notebook
 */
export function rewritten(source: string, fractions: number[], showsLast = false): string {
  const { topNode } = parser.parse(source);
  const last = showsLast ? lastExpression(topNode) : null;
  return new Rewriting(source, boundNames(source, topNode), last, fractions).text(topNode);
}

/** The expression that ends a program; `null` where a statement does. */
function lastExpression(top: Node): Node | null {
  const last = childrenOf(top).at(-1);
  return last?.name === 'ExpressionStatement' ? last.firstChild : null;
}

/** Names that the program gives a meaning of its own, somewhere. */
function boundNames(source: string, top: Node): Set<string> {
  const bound = new Set<string>();
  top.cursor().iterate(({ name, from, to, node }) => {
    if (name !== 'VariableName') return;
    const parent = node.parent?.name ?? '';
    const isTarget = parent === 'AssignStatement' && /^\s*(?:[,=:]|[-+*/]=)/.test(source.slice(to));
    const isDefined = ['FunctionDefinition', 'ClassDefinition', 'ImportStatement', 'ForStatement'].includes(
      parent,
    );
    const isParameter = parent === 'ParamList' && node.prevSibling?.name !== 'AssignOp';
    if (isTarget || isDefined || isParameter) bound.add(source.slice(from, to));
  });
  return bound;
}

class Rewriting {
  readonly #source: string;
  readonly #bound: ReadonlySet<string>;
  /** The expression that the notebook shows. */
  readonly #shown: Node | null;
  readonly #fractions: number[];
  /** Names of `**kwargs` in the functions around, innermost last. */
  readonly #keywords: string[] = [];

  constructor(source: string, bound: ReadonlySet<string>, shown: Node | null, fractions: number[]) {
    this.#source = source;
    this.#bound = bound;
    this.#shown = shown;
    this.#fractions = fractions;
  }

  text(node: Node): string {
    const isShown = node.from === this.#shown?.from && node.to === this.#shown.to;
    if (isShown && node.name === this.#shown?.name) return `lb_show(${this.#rewrite(node)})`;
    return this.#rewrite(node);
  }

  #rewrite(node: Node): string {
    switch (node.name) {
      case 'DictionaryExpression':
      case 'DictionaryComprehensionExpression':
        return this.#dictionary(node);
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return this.#display(node);
      case 'FormatString':
        return this.#formatString(node);
      case 'ContinuedString':
        return this.#continuedString(node);
      case 'BinaryExpression':
        return this.#binary(node);
      case 'CallExpression':
        return this.#call(node);
      case 'FunctionDefinition':
      case 'LambdaExpression':
        return this.#function(node);
      case 'VariableName':
        return this.#name(node);
      case 'Number':
        return this.#number(node);
      case 'UpdateStatement':
        return this.#update(node);
      case 'MatchStatement':
        throw this.#unknown(node, 'match: write if, elif and else');
      case 'AwaitExpression':
        throw this.#unknown(node, 'await: everything runs in its order');
    }
    return this.#inside(node, node.from, node.to);
  }

  /** The text of a stretch of a node, with its children rewritten and what lies between them as it was. */
  #inside(node: Node, from: number, to: number): string {
    let [out, at] = ['', from];
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from < from || child.to > to) continue;
      out += this.#source.slice(at, child.from) + this.text(child);
      at = child.to;
    }
    return out + this.#source.slice(at, to);
  }

  #written(node: Node): string {
    return this.#source.slice(node.from, node.to);
  }

  #unknown(node: Node, what: string): ReaderError {
    const before = this.#source.slice(0, node.from).split('\n');
    const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return new ReaderError(`This book’s Python has no ${what}.`, position);
  }

  /** `{k: v, **more}` as a list of pairs, which keeps its order. */
  #dictionary(node: Node): string {
    const children = childrenOf(node);
    const [open, close] = children.some(({ name }) => name === '**')
      ? ['lb_merged(', ')']
      : ['lb_dict([', '])'];
    let [out, at] = [open, (children[0]?.to ?? node.from) as number];
    for (let i = 1; i < children.length - 1; i++) {
      const child = children[i] as Node;
      const gap = this.#source.slice(at, child.from);
      const value = children[i + 2];
      if (children[i + 1]?.name === ':' && value) {
        const between = this.#source.slice((children[i + 1] as Node).to, value.from);
        out += `${gap}(${this.text(child)},${between}${this.text(value)})`;
        at = value.to;
        i += 2;
      } else if (child.name === '**' && children[i + 1]) {
        const spread = children[i + 1] as Node;
        out += `${gap}*lb_pairs(${this.text(spread)})`;
        at = spread.to;
        i += 1;
      } else {
        out += gap + this.text(child);
        at = child.to;
      }
    }
    return `${out}${this.#source.slice(at, node.to - 1)}${close}`;
  }

  /** `[*a, b]`: only a call may lay out a list. */
  #display(node: Node): string {
    const stars = childrenOf(node).some(({ name, nextSibling }) => name === '*' && nextSibling);
    const isTarget = node.nextSibling?.name === 'AssignOp' || node.parent?.name === 'ForStatement';
    if (!stars || isTarget) return this.#inside(node, node.from, node.to);
    const make = { ArrayExpression: 'lb_list', TupleExpression: 'lb_tuple', SetExpression: 'lb_set' }[
      node.name
    ];
    return `${make}(${this.#inside(node, node.from + 1, node.to - 1)})`;
  }

  #formatString(node: Node): string {
    const whole = this.#written(node);
    const [, prefix = '', quote = '"'] = /^([a-zA-Z]*)("""|'''|"|')/.exec(whole) ?? [];
    const letters = prefix.replace(/f/i, '');
    const literal = (from: number, to: number): string => {
      const piece = this.#source.slice(from, to).replaceAll('{{', '{').replaceAll('}}', '}');
      return piece === ''
        ? ''
        : `${letters}${quote}${piece.endsWith(quote[0] as string) ? `${piece.slice(0, -1)}\\${quote[0]}` : piece}${quote}`;
    };
    const start = node.from + prefix.length + quote.length;
    const end = Math.max(start, node.to - quote.length);
    return `lb_text(${this.#pieces(node, start, end, literal).join(', ')})`;
  }

  #pieces(node: Node, from: number, to: number, literal: (from: number, to: number) => string): string[] {
    const parts: string[] = [];
    let at = from;
    for (const child of childrenOf(node)) {
      if (child.name !== 'FormatReplacement') continue;
      parts.push(literal(at, child.from), ...this.#replacement(child, literal));
      at = child.to;
    }
    return [...parts, literal(at, to)].filter((part) => part !== '');
  }

  #replacement(node: Node, literal: (from: number, to: number) => string): string[] {
    const inner = childrenOf(node).slice(1, -1);
    const isRest = ({ name }: Node) => ['FormatSelfDoc', 'FormatConversion', 'FormatSpec'].includes(name);
    const found = (name: string) => inner.find((child) => child.name === name);
    const ends = inner.find(isRest)?.from ?? node.to - 1;
    const self = found('FormatSelfDoc');
    const conversion = found('FormatConversion');
    const spec = found('FormatSpec');
    const expression = this.#inside(node, node.from + 1, ends);
    const asked = conversion ? this.#written(conversion) : self && !spec ? '!r' : '';
    const pieces = spec ? this.#pieces(spec, spec.from + 1, spec.to, literal) : [];
    const form = pieces.length > 1 ? `lb_text(${pieces.join(', ')})` : (pieces[0] ?? '""');
    const label = self ? [JSON.stringify(this.#source.slice(node.from + 1, self.to))] : [];
    return [...label, `lb_format(${expression}, "${asked}", ${form})`];
  }

  /** Texts side by side are one; a call among them must be added. */
  #continuedString(node: Node): string {
    const parts = childrenOf(node);
    if (!parts.some(({ name }) => name === 'FormatString')) return this.#inside(node, node.from, node.to);
    const [first, ...rest] = parts as [Node, ...Node[]];
    let [out, at] = [this.text(first), first.to];
    for (const part of rest) {
      out += `${this.#source.slice(at, part.from)}+ ${this.text(part)}`;
      at = part.to;
    }
    return `(${out})`;
  }

  #binary(node: Node): string {
    const [left, operator, right] = childrenOf(node);
    if (!left || !operator || !right || childrenOf(node).length !== 3)
      return this.#inside(node, node.from, node.to);
    const sign = this.#written(operator);
    if (sign === '%' && /^(?:Format|Continued)?String$/.test(left.name))
      return `lb_percent(${this.text(left)}, ${this.text(right)})`;
    const mirror = operator.name === 'CompareOp' && !isChained(node) ? mirrored[sign] : undefined;
    if (!mirror) return this.#inside(node, node.from, node.to);
    if (isNumber(left)) return `${bracketed(this.text(right))} ${mirror} ${this.text(left)}`;
    if (isLiteral(right) || (sign !== '==' && sign !== '!=')) return this.#inside(node, node.from, node.to);
    return `${sign === '==' ? 'lb_eq' : 'lb_ne'}(${this.text(left)}, ${this.text(right)})`;
  }

  #call(node: Node): string {
    const [callee, args] = childrenOf(node);
    if (!callee || args?.name !== 'ArgList') return this.#inside(node, node.from, node.to);
    const name = this.#written(callee);
    if (callee.name === 'VariableName' && Object.hasOwn(functions, name) && !this.#bound.has(name))
      return `${functions[name]}${name === 'dict' ? this.#dictArguments(args) : this.text(args)}`;
    const property = callee.name === 'MemberExpression' ? callee.lastChild : null;
    const method = property?.name === 'PropertyName' ? methods[this.#written(property)] : undefined;
    if (!method || !property) return this.#inside(node, node.from, node.to);
    const dot = property.prevSibling as Node;
    const rest = this.text(args).slice(1);
    const of = this.#inside(callee, callee.from, dot.from);
    return `${method}(${of}${/^\s*\)$/.test(rest) ? '' : ', '}${rest}`;
  }

  /** `dict(a=1, **b)`: each part a list of pairs, in order. */
  #dictArguments(args: Node): string {
    const children = childrenOf(args);
    let [out, at] = ['', args.from];
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as Node;
      out += this.#source.slice(at, child.from);
      const value = children[i + 2];
      if (child.name === 'VariableName' && children[i + 1]?.name === 'AssignOp' && value) {
        out += `[("${this.#written(child)}", ${this.text(value)})]`;
        at = value.to;
        i += 2;
      } else {
        if (child.name !== '**') out += this.text(child);
        at = child.to;
      }
    }
    return out + this.#source.slice(at, args.to);
  }

  /** A fraction by its name, unless it is a short one that comes out right: 0.5, 2.0. */
  #number(node: Node): string {
    const text = this.#written(node);
    const value = Number(text.replaceAll('_', ''));
    if (!/^[\d_]*\.?[\d_]*(?:e[-+]?\d+)?$/i.test(text) || /^[\d_]+$/.test(text) || Number.isNaN(value))
      return text;
    if (Number.isInteger(value * 8) && value < 2 ** 30) return text;
    const known = this.#fractions.indexOf(value);
    return `lb_${known < 0 ? this.#fractions.push(value) - 1 : known}`;
  }

  /** `x *= y` as `x = lb_update("mul", x, y)`. */
  #update(node: Node): string {
    const [target, operator, value, ...more] = childrenOf(node);
    const name = operator && updates[this.#written(operator)];
    if (!target || !operator || !value || !name) return this.#inside(node, node.from, node.to);
    if (/\(/.test(this.#written(target)))
      throw this.#unknown(node, `${this.#written(operator)} of what a call gives: give it a name first`);
    const right = this.#inside(node, value.from, (more.at(-1) ?? value).to);
    const left = this.text(target);
    return `${left} = lb_update("${name}", ${left}, ${more.length > 0 ? `(${right})` : right})`;
  }

  #function(node: Node): string {
    const parameters = node.getChild('ParamList');
    const stars = childrenOf(parameters).find(({ name }) => name === '**');
    if (!parameters || !stars?.nextSibling) return this.#inside(node, node.from, node.to);
    this.#keywords.push(this.#written(stars.nextSibling));
    const body = this.#inside(node, node.from, node.to);
    this.#keywords.pop();
    return body;
  }

  #name(node: Node): string {
    const name = this.#written(node);
    const isPassedOn = node.prevSibling?.name === '**' || node.parent?.name === 'ParamList';
    const isKey = node.nextSibling?.name === 'AssignOp';
    if (!this.#keywords.includes(name) || isPassedOn || isKey) return name;
    return `lb_keywords(${name})`;
  }
}

function childrenOf(node: Node | null): Node[] {
  const children: Node[] = [];
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling)
    if (child.name !== 'Comment') children.push(child);
  return children;
}

const isComparison = (node: Node | null): boolean =>
  node?.name === 'BinaryExpression' && node.getChild('CompareOp') !== null;

/** `a < b < c`: MicroPython reads it as Python does, as long as it stays together. */
const isChained = (node: Node): boolean => isComparison(node.firstChild) || isComparison(node.parent);

const isNumber = (node: Node): boolean =>
  node.name === 'Number' || (node.name === 'UnaryExpression' && node.lastChild?.name === 'Number');

const isLiteral = (node: Node): boolean =>
  isNumber(node) || ['String', 'None', 'Boolean', 'ContinuedString'].includes(node.name);

const bracketed = (text: string): string => (/^[\w.]+$/.test(text) ? text : `(${text})`);
