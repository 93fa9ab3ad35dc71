import { functionsOf, namesIn } from './functions.ts';
import { type Rule, slipAt } from './slip.ts';

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
    const own = node.params.flatMap((param) => (param.type === 'Identifier' ? [param.name] : namesIn(param)));
    const same = asked && own.length === asked.length && [...own].sort().join() === [...asked].sort().join();
    if (!same || own.join() === asked.join()) return [];
    const [first, last] = [node.params[0], node.params.at(-1)];
    if (!first || !last) return [];
    const whole = { ...first, end: last.end };
    return [
      slipAt(
        code,
        whole,
        {
          id: 'other-order',
          says: `Arguments come by their place, and ${name} is called with ${asked.join(', ')}; yours takes ${own.join(', ')}.`,
          next: `Put the parameters in this order: ${asked.join(', ')}.`,
        },
        { by: asked.join(', '), sure: true },
      ),
    ];
  });
};
