import { number, type StateOf } from '../fields.ts';

export const fields = () => ({
  /** Prediction minus target; one unit is what the dashed square has for its side. */
  error: number({ name: 'error', symbol: 'r', default: 2, range: [-3, 3], step: 0.1 }),
});
export type ErrorState = StateOf<ReturnType<typeof fields>>;
