/** What the figure of Herndon's observations says. */
export const words = {
  mean: 'mean',
  huber: (delta: number) => `Huber, δ = ${delta}`,
  median: 'median',
  table: 'The estimates',
  columns: {
    estimate: 'estimate',
    withAll: 'all fifteen',
    without: (doubted: string) => `without ${doubted}`,
  },
  observations: (values: string) => `Observations: ${values}.`,
};
