import { numberIn } from './options.ts';

/** Holds a temperature above 0, and so far above that no similarity divided by it overflows float32. */
export function temperatureFits(fn: string, temperature: number): void {
  numberIn(fn, 'temperature', temperature, { above: 0 });
  numberIn(fn, 'temperature', temperature, { atLeast: 1e-30 });
}
