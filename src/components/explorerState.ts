import type { LossParameter } from '../losses/loss.ts';

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

export const clamp = (value: number, [min, max]: readonly [number, number]): number =>
  Math.min(max, Math.max(min, value));

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
    const value = readNumber(query.get(name));
    if (value !== null) parameters[name] = clamp(value, range);
  }
  const given = query.get('at')?.split(',') ?? [];
  const held = initial.held.map((point, i) => {
    const value = readNumber(given[i]);
    return value === null ? point : clamp(value, limits.heldRange);
  });
  const compared = query.has('with')
    ? limits.comparable.filter((id) => query.get('with')?.split(',').includes(id))
    : initial.compared;
  return { parameters, held, compared };
}

function readNumber(text: string | null | undefined): number | null {
  if (!text?.trim()) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
