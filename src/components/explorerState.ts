import type { LossParameter } from '../losses/loss.ts';

/** What a reader can change in a loss explorer, and what a link to it carries. */
export interface ExplorerState {
  parameters: Record<string, number>;
  residuals: number[];
  compared: string[];
}

export interface ExplorerLimits {
  parameters: readonly LossParameter[];
  residualRange: readonly [number, number];
  /** Ids that can be compared with. */
  comparable: readonly string[];
}

const round = (value: number) => Number(value.toFixed(3));

export const clamp = (value: number, [min, max]: readonly [number, number]): number =>
  Math.min(max, Math.max(min, value));

/** The state as the text of a link: `delta=1.5&r=-2.5,0.5,3&with=mse,l1`. */
export function formatState(state: ExplorerState): string {
  const parts = Object.entries(state.parameters).map(([name, value]) => `${name}=${round(value)}`);
  parts.push(`r=${state.residuals.map(round).join(',')}`, `with=${state.compared.join(',')}`);
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
  const given = query.get('r')?.split(',') ?? [];
  const residuals = initial.residuals.map((residual, i) => {
    const value = readNumber(given[i]);
    return value === null ? residual : clamp(value, limits.residualRange);
  });
  const compared = query.has('with')
    ? limits.comparable.filter((id) => query.get('with')?.split(',').includes(id))
    : initial.compared;
  return { parameters, residuals, compared };
}

function readNumber(text: string | null | undefined): number | null {
  if (!text?.trim()) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
