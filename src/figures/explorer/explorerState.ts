import type { LossParameter } from '../../losses/loss.ts';
import { linkedNumber } from '../linkedNumber.ts';

/** What a reader can change in a loss explorer, and what a link to it carries. */
export interface ExplorerState {
  parameters: Record<string, number>;
  /** Where the reader's points lie. */
  held: number[];
  compared: string[];
}

export interface ExplorerLimits {
  parameters: readonly LossParameter[];
  heldRange: readonly [number, number];
  /** Ids that can be compared with. */
  comparable: readonly string[];
}

const round = (value: number) => Number(value.toFixed(3));

/** The state as the text of a link: `delta=1.5&at=-2.5,0.5,3&with=mse,l1`. */
export function formatState(state: ExplorerState): string {
  const parts = Object.entries(state.parameters).map(([name, value]) => `${name}=${round(value)}`);
  parts.push(`at=${state.held.map(round).join(',')}`, `with=${state.compared.join(',')}`);
  return parts.join('&');
}

/** Reads a link's text; whatever is missing, foreign or out of range keeps or is moved to a legal value. */
export function parseState(text: string, initial: ExplorerState, limits: ExplorerLimits): ExplorerState {
  const query = new URLSearchParams(text);
  const parameters = { ...initial.parameters };
  for (const { name, range } of limits.parameters) {
    parameters[name] = linkedNumber(query.get(name), parameters[name] ?? Number.NaN, range);
  }
  const given = query.get('at')?.split(',') ?? [];
  const held = initial.held.map((point, i) => linkedNumber(given[i], point, limits.heldRange));
  const compared = query.has('with')
    ? limits.comparable.filter((id) => query.get('with')?.split(',').includes(id))
    : initial.compared;
  return { parameters, held, compared };
}
