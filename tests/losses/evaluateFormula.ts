import { parse } from '@cortex-js/compute-engine/latex-syntax';

/** Values of a formula's letters: numbers, rows of numbers (`x` for `x_c`, counted from 1), or functions. */
export type Scope = Readonly<Record<string, Value>>;
type Value = number | readonly Value[] | ((x: number) => number);
type Expression = number | string | { num: string } | readonly [string, ...Expression[]];

/**
 * The number that a displayed formula gives: the right side of its first `=`.
 *
 * compute-engine reads the TeX; this evaluates what it read, in plain float64.
 */
export function evaluateFormula(tex: string, scope: Scope): number {
  const read = parse(tex.slice(tex.indexOf('=') + 1)) as Expression;
  return evaluate(read, scope);
}

function evaluate(expression: Expression, scope: Scope): number {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return asNumber(lookUp(expression, scope), expression);
  if ('num' in expression) return Number(expression.num);
  const [head, ...operands] = expression;
  const special = specialForms[head];
  if (special) return special(operands, scope);
  const operation = operations[head];
  if (!operation) throw new Error(`the formula uses ${head}, which evaluateFormula.ts does not know`);
  return operation(...operands.map((each) => evaluate(each, scope)));
}

const operations: Readonly<Record<string, (...values: number[]) => number>> = {
  Add: (...values) => values.reduce((sum, each) => sum + each, 0),
  Subtract: (a = Number.NaN, b = Number.NaN) => a - b,
  Negate: (a = Number.NaN) => -a,
  Multiply: (...values) => values.reduce((product, each) => product * each, 1),
  Divide: (a = Number.NaN, b = Number.NaN) => a / b,
  Power: (a = Number.NaN, b = Number.NaN) => a ** b,
  Sqrt: (a = Number.NaN) => Math.sqrt(a),
  Square: (a = Number.NaN) => a * a,
  Abs: (a = Number.NaN) => Math.abs(a),
  Log: (a = Number.NaN) => Math.log(a),
  Ln: (a = Number.NaN) => Math.log(a),
  Exp: (a = Number.NaN) => Math.exp(a),
  Cosh: (a = Number.NaN) => Math.cosh(a),
  Max: (...values) => Math.max(...values),
  Min: (...values) => Math.min(...values),
  Boole: (a = Number.NaN) => a, // [k ≠ i]: 1 where it holds
  Equal: (a, b) => Number(a === b),
  NotEqual: (a, b) => Number(a !== b),
  Less: (a = Number.NaN, b = Number.NaN) => Number(a < b),
  LessEqual: (a = Number.NaN, b = Number.NaN) => Number(a <= b),
  Greater: (a = Number.NaN, b = Number.NaN) => Number(a > b),
  GreaterEqual: (a = Number.NaN, b = Number.NaN) => Number(a >= b),
};

const specialForms: Readonly<Record<string, (operands: Expression[], scope: Scope) => number>> = {
  Delimiter: ([inside], scope) => evaluate(inside as Expression, scope),
  List: ([inside], scope) => evaluate(inside as Expression, scope),
  InvisibleOperator: product,
  Which: (branches, scope) => {
    const index = branches.findIndex((each, at) => at % 2 === 0 && holds(each, scope));
    if (index < 0) throw new Error('no case of the formula holds here');
    return evaluate(branches[index + 1] as Expression, scope);
  },
  Sum: ([body, ...limits], scope) =>
    indexScopes(limits, scope).reduce((sum, inner) => sum + evaluate(body as Expression, inner), 0),
};

function holds(condition: Expression, scope: Scope): boolean {
  return condition === 'True' || evaluate(condition, scope) !== 0;
}

/** Side by side means a product, except that a function of the scope takes the bracket after it. */
function product(factors: Expression[], scope: Scope): number {
  let result = 1;
  for (let at = 0; at < factors.length; at += 1) {
    const factor = factors[at] as Expression;
    const named = typeof factor === 'string' ? scope[factor] : undefined;
    if (typeof named === 'function') {
      at += 1;
      result *= named(evaluate(factors[at] as Expression, scope));
    } else result *= evaluate(factor, scope);
  }
  return result;
}

/** One scope for each step of `\sum_{c=1}^{C}`. */
function indexScopes(limits: Expression[], scope: Scope): Scope[] {
  return limits.reduce<Scope[]>(
    (scopes, limit) =>
      scopes.flatMap((outer) => {
        const [, index, from, to] = limit as ['Tuple', string, Expression, Expression];
        if (from === undefined || to === undefined)
          throw new Error(`the sum over ${index} needs both limits`);
        const [first, last] = [evaluate(from, outer), evaluate(to, outer)];
        return Array.from({ length: last - first + 1 }, (_, step) => ({ ...outer, [index]: first + step }));
      }),
    [scope],
  );
}

function lookUp(symbol: string, scope: Scope): Value {
  if (symbol === 'EulerGamma') return lookUp('gamma', scope); // compute-engine's reading of \gamma
  if (symbol === 'epsilonSymbol') return lookUp('varepsilon', scope); // and of \varepsilon
  if (symbol in scope) return scope[symbol] as Value;
  if (symbol === 'e' || symbol === 'ExponentialE') return Math.E;
  const [letter = '', ...subscripts] = symbol.split('_');
  const row = scope[letter];
  if (row === undefined || subscripts.length === 0)
    throw new Error(`the formula's ${symbol} has no value here`);
  return subscripts
    .join('')
    .split(',')
    .reduce<Value>((part, subscript) => {
      const at = asNumber(/^\d+$/.test(subscript) ? Number(subscript) : lookUp(subscript, scope), subscript);
      return (part as readonly Value[])[at - 1] as Value;
    }, row);
}

function asNumber(value: Value | undefined, name: string): number {
  if (typeof value !== 'number') throw new Error(`the formula's ${name} is not a number here`);
  return value;
}
