import type { Pattern } from 'acorn';
import { functionsOf, namesIn } from './functions.ts';
import { type Rule, slipAt, textOf } from './slip.ts';

/** The asked-for parameters in another order: arguments come by place, whatever the names are. */
export const otherOrder: Rule = (code) => {
  const { function: main, parameters, alsoExports = [], others = {} } = code.checks;
  const expected = new Map([
    [main, parameters] as const,
    ...alsoExports.map((name) => [name, others[name]?.parameters ?? parameters] as const),
    ...Object.entries(others).map(([name, other]) => [name, other.parameters] as const),
  ]);
  return functionsOf(code.program).flatMap(({ name, node }) => {
    const asked = expected.get(name);
    if (!asked || node.params.length !== asked.length) return [];
    // Options that are taken apart, { gamma, alpha }, have no name of their own.
    const own = node.params.map((param) => namesIn(param).join(', '));
    const moved = own.some((one, i) => asked.includes(one) && asked[i] !== one);
    const foreign = node.params.some(
      (param, i) => param.type === 'Identifier' && !asked.includes(own[i] ?? ''),
    );
    const [first, last] = [node.params[0], node.params.at(-1)];
    if (!moved || foreign || !first || !last) return [];
    const whole = { ...first, end: last.end };
    const says = `Arguments come by their place, and ${name} is called with ${asked.join(', ')}; yours takes ${own.join(', ')}.`;
    return [
      slipAt(
        code,
        whole,
        { id: 'other-order', says, next: `Put the parameters in this order: ${asked.join(', ')}.` },
        {
          by: inOrder(node.params, asked)
            .map((param) => textOf(code, param))
            .join(', '),
          sure: true,
        },
      ),
    ];
  });
};

/** The parameters in the order that is asked for; what has no name of its own takes the places that are left. */
function inOrder(params: readonly Pattern[], asked: readonly string[]): Pattern[] {
  const nameOf = (param: Pattern) => namesIn(param).join(', ');
  const nameless = params.filter((param) => !asked.includes(nameOf(param)));
  return asked.flatMap((name) => params.find((param) => nameOf(param) === name) ?? nameless.shift() ?? []);
}
