import type { CurveAxis } from '../../plots/curveAxis.ts';
import { type Field, number, numbers, type SliderSpec, type StateOf, someOf, unlinked } from '../fields.ts';

export interface ExplorerData {
  /** The catalogue's id of the loss. */
  id: string;
  axis: CurveAxis;
  parameters: readonly SliderSpec[];
  /** What each loss is called that can be laid beside it. */
  comparable: Readonly<Record<string, string>>;
  /** Those that are laid beside it at first. */
  compared: readonly string[];
}

const digits = 3;

/** The parameters of the loss, each under its own name in a link. */
function parametersOf(specs: readonly SliderSpec[]): Field<Readonly<Record<string, number>>> {
  const written = (value: number) => String(Number(value.toFixed(digits)));
  return {
    initial: Object.fromEntries(specs.map((spec) => [spec.name, spec.default])),
    write: (values) => specs.map(({ name }) => `${name}=${written(values[name] ?? Number.NaN)}`).join('&'),
    read: (query) =>
      Object.fromEntries(specs.map((spec) => [spec.name, number(spec).read(query, spec.name)])),
  };
}

export const fields = ({ axis, parameters, comparable, compared }: ExplorerData) => ({
  parameters: parametersOf(parameters),
  /** Where the reader's points lie. */
  probes: numbers(axis.probes, axis.x, 'at', digits),
  /** Which of them was moved last. */
  active: unlinked(axis.probes.length - 1),
  compared: someOf(Object.keys(comparable), compared, 'with'),
});
export type ExplorerState = StateOf<ReturnType<typeof fields>>;
