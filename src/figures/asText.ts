/* Parts of the cells that draw what figures draw: numbers as a reader would write them. */

/** A number to three decimals, without needless zeros: `-2.6`. */
export const asNumber = (value: number): string => String(Number(value.toFixed(3)));

/** A list of numbers: `[2, 1, -1]`. */
export const asNumbers = (values: readonly number[]): string => `[${values.map(asNumber).join(', ')}]`;

/** What the cells of figures import. */
export const imported = {
  losses: "import * as losses from 'lossbook/losses';",
  tensors: "import * as tf from '@tensorflow/tfjs';",
  plot: "import * as Plot from '@observablehq/plot';",
};
