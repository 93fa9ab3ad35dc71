/** A measured figure beside what it should be. */
export interface Goal {
  name: string;
  value: number;
  unit: string;
  /** At most this much; at least, when `least` says so. */
  goal: number;
  least?: boolean;
}

/** Prints what was measured, as a table of goals met and missed, or as JSON where the command line asks for it. */
export function report(goals: readonly Goal[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(goals));
    return;
  }
  console.table(
    Object.fromEntries(
      goals.map(({ name, value, unit, goal, least = false }) => [
        name,
        {
          measured: `${Number(value.toPrecision(3))} ${unit}`.trim(),
          goal: `${least ? '≥' : '≤'} ${goal}`,
          '': (least ? value >= goal : value <= goal) ? 'met' : 'missed',
        },
      ]),
    ),
  );
}
