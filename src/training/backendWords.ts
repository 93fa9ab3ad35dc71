/* Backends as a page names them before any is loaded. */

/** Everything that TensorFlow.js can compute with in a browser, by its own names. */
export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

/** What computes, why, and what was tried before it. */
export interface Backend {
  name: BackendName;
  reason: string;
  /** The backends that were tried first, each with what happened. */
  passedOver: { name: BackendName; because: string }[];
}

/** Says what computes and why, and what was tried in vain. */
export function inWords({ name, reason, passedOver }: Backend): string {
  const tried = passedOver.length > 0 ? ` Tried first: ${listed(passedOver)}.` : '';
  return `${name}: ${reason}.${tried}`;
}

export const listed = (passedOver: Backend['passedOver']) =>
  passedOver.map(({ name, because }) => `${name} (${because})`).join(', ');
