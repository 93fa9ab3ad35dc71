/** What the figure of one error says; its numbers come written as it shows them. */
export const words = {
  label: 'One error and what it costs',
  error: 'error',
  cost: 'cost',
  squared: 'squared error',
  absolute: 'absolute error',
  axis: 'error r = prediction − target',
  target: 'target',
  area: (squared: string) => `r² = ${squared}`,
  length: (absolute: string) => `|r| = ${absolute}`,
  spoken: (error: string, squared: string, absolute: string) =>
    `Error ${error}: squared ${squared}, the area of a square upon it; absolute ${absolute}, the length of a bar.`,
  prediction: 'prediction',
  said: (squared: string, absolute: string) => `squared ${squared}, absolute ${absolute}`,
};
