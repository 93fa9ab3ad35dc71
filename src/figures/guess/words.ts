/** What the figure of one guess for many numbers says; its numbers come written as it shows them. */
const agree = 0.5;

export const words = {
  label: 'One guess for six parcels',
  days: 'guess, days',
  cost: 'mean cost',
  axis: 'days that a parcel took',
  best: ([from, to]: readonly [number, number]) =>
    to - from < 0.05 ? ((from + to) / 2).toFixed(1) : `${from.toFixed(1)} to ${to.toFixed(1)}`,
  spoken: (days: string, guesses: string) =>
    `Parcels took ${days} days. The guess that costs least: ${guesses}.`,
  parcel: (nth: number) => `Parcel ${nth}`,
  took: (days: string) => `${days} days`,
  presets: 'Parcels',
  states: { late: 'one late', even: 'even', two: 'two kinds' },
  /** What to take, by what the parcels say. */
  advice: (mean: number, median: number) =>
    Math.abs(mean - median) < agree
      ? `Mean ${mean.toFixed(1)} and median ${median.toFixed(1)} all but agree: here the choice of a loss costs nothing.`
      : `Will days be added up? Squared error: ${mean.toFixed(1)}. Does one customer ask? Absolute error: ${median.toFixed(1)}. Is the far one a mistake? Huber.`,
  lateOne: 'Two kinds of parcels',
  evenly: 'None is late',
};
