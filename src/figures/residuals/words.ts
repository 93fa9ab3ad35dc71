/** What the residual reader says; its numbers come written as it shows them. */
export const words = {
  label: 'Residual reader',
  upper: 'upper δ line',
  lower: 'lower δ line',
  spoken: (delta: string, beyond: number) => `δ ${delta}; ${beyond} residuals beyond`,
  beyond: (of: number, delta: string, weight: string, rule: string) =>
    `of ${of} residuals lie beyond δ = ${delta}; together they weigh as much as ${weight} examples within. The rule 1.345 σ̂ gives ${rule}.`,
  fittedBy: 'Line fitted by',
  fits: { mse: 'the squared error', huber: 'Huber with this δ' },
  table: 'The largest residuals',
  residual: (unit: string) => `residual, ${unit}`,
  weight: 'Huber’s weight',
  schooling: 'years of schooling',
  sample: (of: number, source: string) => `every fifth of ${of} workers; ${source}`,
};
