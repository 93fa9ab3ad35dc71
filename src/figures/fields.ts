import { inside, type PlaneFrame } from '../plots/planeFrame.ts';
import { clamp } from './clamp.ts';

/** One thing that a reader can set in a figure: its first value, its legal values, and how a link writes it. */
export interface Field<T> {
  readonly initial: T;
  /** Its part of a link's text, such as `delta=1.5`; empty where a link leaves it out. */
  write(value: T, name: string): string;
  /** The value in a link's text: moved into its range, and the initial one where the text has none that is legal. */
  read(query: URLSearchParams, name: string): T;
}

export type Fields<State> = { readonly [Name in keyof State]: Field<State[Name]> };
export type StateOf<Declared> = {
  [Name in keyof Declared]: Declared[Name] extends Field<infer T> ? T : never;
};

/** A number as a slider shows it. A loss's parameter is one. */
export interface SliderSpec {
  name: string;
  /** Its letter, as TeX, or its name in words. */
  symbol: string;
  default: number;
  range: readonly [min: number, max: number];
  step: number;
}

/** A number with a slider of its own. */
export interface NumberField extends Field<number> {
  spec: SliderSpec;
  /** The legal value nearest to a number. */
  snap(value: number): number;
}

const names = <State>(fields: Fields<State>) => Object.keys(fields) as (keyof State & string)[];

export const initialOf = <State>(fields: Fields<State>): State =>
  Object.fromEntries(names(fields).map((name) => [name, fields[name].initial])) as State;

/** The state as the text of a link: `delta=2&fit=mse`. */
export const format = <State>(fields: Fields<State>, state: State): string =>
  names(fields)
    .map((name) => fields[name].write(state[name], name))
    .filter(Boolean)
    .join('&');

/** The state in a link's text; any text gives a legal one. */
export function parse<State>(fields: Fields<State>, text: string): State {
  const query = new URLSearchParams(text);
  return Object.fromEntries(names(fields).map((name) => [name, fields[name].read(query, name)])) as State;
}

/** A field that stands under one key of a link: its own name unless `key` says another. */
export const keyed = <T>(
  initial: T,
  key: string | undefined,
  write: (value: T) => string,
  read: (text: string) => T | undefined,
): Field<T> => ({
  initial,
  write: (value, name) => `${key ?? name}=${write(value)}`,
  read: (query, name) => {
    const text = query.get(key ?? name);
    return text === null ? initial : (read(text) ?? initial);
  },
});

/** What a figure keeps while it is open and no link carries: how far a training has come. */
export const unlinked = <T>(initial: T): Field<T> => ({ initial, write: () => '', read: () => initial });

const finite = (text: string | undefined): number | undefined =>
  text?.trim() && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** A number within the slider's range. `snap` moves it on, to a whole number for one. */
export function number(
  spec: SliderSpec,
  key?: string,
  snap: (value: number) => number = Number,
): NumberField {
  const legal = (value: number) => snap(clamp(value, spec.range));
  const read = (text: string) => {
    const value = finite(text);
    return value === undefined ? undefined : legal(value);
  };
  return { ...keyed(spec.default, key, String, read), spec, snap: legal };
}

export const whole = (spec: SliderSpec, key?: string): NumberField => number(spec, key, Math.round);

/** As many numbers as there are at first, each within the range; `digits` are as many decimals as a link keeps. */
export const numbers = (
  initial: readonly number[],
  range: readonly [number, number],
  key?: string,
  digits = 20,
): Field<readonly number[]> =>
  keyed(
    initial,
    key,
    (values) => values.map((value) => Number(value.toFixed(digits))).join(','),
    (text) => {
      const given = text.split(',').map(finite);
      return initial.map((value, i) => clamp(given[i] ?? value, range));
    },
  );

/** One of a few names. */
export const oneOf = <T extends string>(options: readonly T[], initial: NoInfer<T>, key?: string): Field<T> =>
  keyed<T>(initial, key, String, (text) => options.find((option) => option === text));

/** Some of a few names, in their order. */
export const someOf = <T extends string>(
  options: readonly T[],
  initial: readonly NoInfer<T>[],
  key?: string,
  fewest: 0 | 1 = 0,
): Field<readonly T[]> =>
  keyed<readonly T[]>(
    initial,
    key,
    (chosen) => chosen.join(','),
    (text) => {
      const named = text.split(',');
      const chosen = options.filter((option) => named.includes(option));
      return chosen.length < fewest ? undefined : chosen;
    },
  );

/** Yes or no. */
export const flag = (initial: boolean, key?: string): Field<boolean> =>
  keyed(
    initial,
    key,
    (value) => (value ? 'yes' : 'no'),
    (text) => ({ yes: true, no: false })[text],
  );

export interface Point {
  readonly x: number;
  readonly y: number;
}
type Plane = Pick<PlaneFrame, 'x' | 'y'>;

/** A point that a text holds as `x,y`, moved into the plane. */
export function pointIn(text: string | undefined, plane: Plane): Point | undefined {
  const [x, y] = (text ?? '').split(',').map(finite);
  return x === undefined || y === undefined ? undefined : inside({ x, y }, plane);
}

const rounded = (value: number) => Number(value.toFixed(2));
export const pointAsText = ({ x, y }: Point): string => `${rounded(x)},${rounded(y)}`;

/** As many points as there are at first, each within the plane. */
export const points = (initial: readonly Point[], plane: Plane, key?: string): Field<readonly Point[]> =>
  keyed(
    initial,
    key,
    (values) => values.map(pointAsText).join(';'),
    (text) => {
      const given = text.split(';');
      return initial.map((point, i) => pointIn(given[i], plane) ?? point);
    },
  );
