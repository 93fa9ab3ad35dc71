import { permutation, seeded } from '../random.ts';
import { type Examples, type Standard, standardise, standardOf } from './standard.ts';

/** One worker of the 1985 Current Population Survey, as the package ships it. */
export interface Worker1985 {
  education: number;
  experience: number;
  union: number;
  south: number;
  wage: number;
}

/** The columns that the site serves, one list per column. */
export interface WagesTable {
  title: string;
  source: string;
  units: Record<Feature | 'wage', string>;
  columns: Record<Feature | 'wage', number[]>;
}

/** A column that a model may learn from. */
export type Feature = 'education' | 'experience' | 'union' | 'south';

export interface WagesSplit {
  train: Examples;
  test: Examples;
  /** One entry per feature, measured on the training rows alone. */
  standards: Standard[];
}

/** Columns from rows. The package calls its wages log-transformed; its numbers (1 to 44.50) are dollars per hour. */
export function wagesTable(rows: readonly Worker1985[]): WagesTable {
  const column = (name: Feature | 'wage') => rows.map((row) => row[name]);
  return {
    title: 'Wages of 534 workers, Current Population Survey, May 1985',
    source: 'E. R. Berndt, The Practice of Econometrics (Addison-Wesley, 1991), public domain data',
    units: {
      education: 'years',
      experience: 'years',
      union: '1 for a member of a union, else 0',
      south: '1 for a person living in the South, else 0',
      wage: 'dollars per hour',
    },
    columns: {
      education: column('education'),
      experience: column('experience'),
      union: column('union'),
      south: column('south'),
      wage: column('wage'),
    },
  };
}

/**
 * A seeded split into training and test rows; features are standardised by the training rows, wages stay in dollars
 * per hour. `testShare` is a fraction between 0 and 1.
 */
export function splitWages(
  table: WagesTable,
  { features, seed, testShare = 0.25 }: { features: readonly Feature[]; seed: number; testShare?: number },
): WagesSplit {
  const order = permutation(table.columns.wage.length, seeded(seed));
  const testSize = Math.round(order.length * testShare);
  const testRows = order.subarray(0, testSize);
  const trainRows = order.subarray(testSize);
  const standards = features.map((feature) => standardOf(pick(table.columns[feature], trainRows)));
  const examples = (rows: Int32Array): Examples => ({
    inputs: Array.from(rows, (row) =>
      features.map((feature, k) =>
        standardise(table.columns[feature][row] as number, standards[k] as Standard),
      ),
    ),
    targets: pick(table.columns.wage, rows),
  });
  return { train: examples(trainRows), test: examples(testRows), standards };
}

/**
 * Replaces a share of the targets, drawn by `seed`, by forty times themselves: pay per week typed where pay per hour
 * was asked.
 */
export function withWeeklyPay({ inputs, targets }: Examples, share: number, seed: number): Examples {
  const wrong = new Set(
    permutation(targets.length, seeded(seed)).subarray(0, Math.round(targets.length * share)),
  );
  return { inputs, targets: targets.map((wage, row) => (wrong.has(row) ? 40 * wage : wage)) };
}

function pick(values: readonly number[], rows: Int32Array): number[] {
  return Array.from(rows, (row) => values[row] as number);
}
