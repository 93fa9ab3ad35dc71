/** What a loss curve is drawn over, and how much of it is shown. */
export interface CurveAxis {
  /** `residual`, `logit` or `distance`: names the handles and the columns of the table. */
  name: string;
  letter: string;
  label: string;
  x: readonly [number, number];
  xTicks: readonly number[];
  loss: readonly [number, number];
  lossTicks: readonly number[];
  gradient: readonly [number, number];
  gradientTicks: readonly number[];
  /** Where the reader's points lie at first. */
  probes: readonly number[];
}

export const residualAxis: CurveAxis = {
  name: 'residual',
  letter: 'r',
  label: 'residual r = input − target',
  x: [-4, 4],
  xTicks: [-4, -2, 0, 2, 4],
  loss: [0, 6],
  lossTicks: [0, 2, 4, 6],
  gradient: [-3, 3],
  gradientTicks: [-2, 0, 2],
  probes: [-2.6, 0.6, 2.2],
};

export const logitAxis: CurveAxis = {
  name: 'logit',
  letter: 'x',
  label: 'logit x of an example whose target is positive',
  x: [-5, 5],
  xTicks: [-4, -2, 0, 2, 4],
  loss: [0, 5],
  lossTicks: [0, 1, 2, 3, 4, 5],
  gradient: [-1.5, 0.5],
  gradientTicks: [-1, 0],
  probes: [-2.5, 0.5, 3],
};

export const distanceAxis: CurveAxis = {
  name: 'distance',
  letter: 'd',
  label: 'distance d to a point of another kind',
  x: [0, 4],
  xTicks: [0, 1, 2, 3, 4],
  loss: [0, 3],
  lossTicks: [0, 1, 2, 3],
  gradient: [-2, 0.5],
  gradientTicks: [-2, -1, 0],
  probes: [0.3, 0.8, 1.6],
};

export const scoreAxis: CurveAxis = {
  name: 'score',
  letter: 'f',
  label: 'score f = D(G(z)) of a generated sample, a logit',
  x: [-6, 6],
  xTicks: [-6, -4, -2, 0, 2, 4, 6],
  loss: [-6, 6],
  lossTicks: [-6, -4, -2, 0, 2, 4, 6],
  gradient: [-2, 1],
  gradientTicks: [-2, -1, 0, 1],
  probes: [-4, 0, 4],
};
