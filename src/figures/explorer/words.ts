/** What a loss explorer says. */
export const words = {
  label: 'Loss explorer',
  spoken: (axis: string, at: string, loss: string, gradient: string) =>
    `${axis} ${at}, loss ${loss}, gradient ${gradient}`,
  table: 'The numbers as a table',
  loss: 'loss',
};
