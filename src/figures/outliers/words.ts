/** What the outlier playground says. */
export const words = {
  label: 'Outlier playground',
  point: (nth: number) => `Point ${nth}`,
  spoken: (x: string, y: string, residuals: string) => `x ${x}, y ${y}; residuals: ${residuals}`,
  lines: 'Lines',
  draw: 'Draw',
  errors: { mse: 'squares of the MSE line', l1: 'distances to the MAE line', none: 'nothing' },
  caption: 'Each line and how far it is from the points',
  columns: {
    line: 'line',
    intercept: 'intercept',
    slope: 'slope',
    mse: 'MSE',
    rmse: 'RMSE',
    mae: 'MAE',
    rSquared: 'R²',
  },
  table: 'The points',
  withoutOutlier: 'Without the outlier',
  allLosses: 'All four losses',
};
