import { permutation, seeded } from '../random.ts';
import { type Examples, type Standard, standardise, standardOf } from './standard.ts';

/** One reading of one sensor, as the package ships it. */
export interface SensorReading {
  mote_id: number;
  humidity: number;
  temperature: number;
  label: number;
}

/** The columns that the site serves, one list per column, in the order of measurement. */
export interface SensorTable {
  title: string;
  source: string;
  units: { humidity: string; temperature: string };
  humidity: number[];
  temperature: number[];
  /** The rows that the experimenters disturbed on purpose: the events to find. */
  events: number[];
}

export interface SensorSplit {
  train: Examples;
  test: Examples;
  standards: Standard[];
}

export function sensorTable(rows: readonly SensorReading[]): SensorTable {
  return {
    title: 'Readings of four sensors, every five seconds for six hours, 9 May 2010',
    source:
      'S. Suthaharan, M. Alzahrani, S. Rajasegarar, C. Leckie and M. Palaniswami, Labelled data collection for ' +
      'anomaly detection in wireless sensor networks (ISSNIP 2010), CC BY 4.0',
    units: { humidity: 'percent, relative', temperature: 'degrees Celsius' },
    humidity: rows.map((row) => row.humidity),
    temperature: rows.map((row) => row.temperature),
    events: rows.flatMap((row, index) => (row.label === 1 ? [index] : [])),
  };
}

/**
 * Thins the readings by `seed` to one event in `ratio` others, and holds `testShare` of each kind out.
 *
 * Events last for minutes, so that a reading held out often has a neighbour in training: scores here are higher than
 * they would be on another day.
 */
export function splitSensors(
  table: SensorTable,
  { ratio, seed, testShare = 0.4 }: { ratio: number; seed: number; testShare?: number },
): SensorSplit {
  const random = seeded(seed);
  const isEvent = new Set(table.events);
  const quiet = table.humidity.flatMap((_, row) => (isEvent.has(row) ? [] : [row]));
  const shuffled = (rows: readonly number[]) =>
    Array.from(permutation(rows.length, random), (at) => rows[at] as number);
  const events = shuffled(table.events);
  const others = shuffled(quiet).slice(0, Math.round(ratio * events.length));
  const parts = [events, others].map((rows) => {
    const heldOut = Math.round(rows.length * testShare);
    return { test: rows.slice(0, heldOut), train: rows.slice(heldOut) };
  });
  const trainRows = parts.flatMap((part) => part.train);
  const columns = [table.humidity, table.temperature];
  const standards = columns.map((column) => standardOf(trainRows.map((row) => column[row] as number)));
  const examples = (rows: readonly number[]): Examples => ({
    inputs: rows.map((row) =>
      columns.map((column, k) => standardise(column[row] as number, standards[k] as Standard)),
    ),
    targets: rows.map((row) => (isEvent.has(row) ? 1 : 0)),
  });
  return { train: examples(trainRows), test: examples(parts.flatMap((part) => part.test)), standards };
}
