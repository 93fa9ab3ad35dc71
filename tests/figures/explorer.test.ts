import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExplorerLimits, formatState, parseState } from '../../src/figures/explorer/explorerState.ts';

const limits: ExplorerLimits = {
  parameters: [{ name: 'delta', symbol: '\\delta', default: 1, range: [0.1, 3], step: 0.1 }],
  heldRange: [-4, 4],
  comparable: ['mse', 'l1', 'logCosh'],
};
const initial = { parameters: { delta: 1 }, held: [-2.5, 0.5, 3], compared: ['mse'] };

test('a state survives its own link', () => {
  const state = { parameters: { delta: 1.7 }, held: [-1, 0.25, 3.5], compared: ['l1', 'logCosh'] };
  expect(parseState(formatState(state), initial, limits)).toEqual(state);
});

test('an empty link gives the initial state', () => {
  expect(parseState('', initial, limits)).toEqual(initial);
});

test('"with=" compares with nothing', () => {
  expect(parseState('with=', initial, limits).compared).toEqual([]);
});

test('values out of range are moved to the nearest legal one', () => {
  const state = parseState('delta=99&at=-1e9,2', initial, limits);
  expect(state).toEqual({ parameters: { delta: 3 }, held: [-4, 2, 3], compared: ['mse'] });
});

test('whatever a link says, the state is legal', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (delta, held, others) => {
      const text = new URLSearchParams({ delta, at: held, with: others }).toString();
      const state = parseState(text, initial, limits);
      expect(Object.keys(state.parameters)).toEqual(['delta']);
      expect(state.parameters.delta).toBeGreaterThanOrEqual(0.1);
      expect(state.parameters.delta).toBeLessThanOrEqual(3);
      expect(state.held).toHaveLength(3);
      for (const point of state.held) expect(Math.abs(point)).toBeLessThanOrEqual(4);
      for (const id of state.compared) expect(limits.comparable).toContain(id);
    }),
    { seed: 7 },
  );
});
