/** What a loss explorer says. */
export const words = {
  guide: (parameter: string, side: number) => `${parameter}, ${side < 0 ? 'left' : 'right'} guide`,
  label: 'Loss explorer',
  spoken: (axis: string, at: string, loss: string, gradient: string) =>
    `${axis} ${at}, loss ${loss}, gradient ${gradient}`,
  table: 'Loss and gradient at the points held',
  loss: 'loss',
};
