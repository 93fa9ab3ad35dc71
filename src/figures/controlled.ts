import type { Fields } from './fields.ts';

interface Controllable<State> {
  readonly fields: Fields<State>;
  readonly state: State;
}

/** A figure as its controls see it where a change means more than to set it: `set` does what it means. */
export const controlled = <State>(
  figure: Controllable<State>,
  set: (part: Partial<State>) => void,
): Controllable<State> & { set: (part: Partial<State>) => void } => ({
  get fields() {
    return figure.fields;
  },
  get state() {
    return figure.state;
  },
  set,
});
