import { type ImageSource, standInSource } from '../data/imageSource.ts';
import type { SensorTable } from '../data/sensors.ts';
import type { WagesTable } from '../data/wages.ts';
import type { Called, Experiment, ExperimentSettings, ExperimentStep } from './experiment.ts';
import { imageExperiment } from './imageExperiment.ts';
import { sensorExperiment } from './sensorExperiment.ts';
import { wagesExperiment } from './wagesExperiment.ts';

/** What experiments train on, by name; images that are not given are those of the stand-in. */
export type ExperimentData =
  | { name: 'wages'; data: WagesTable }
  | { name: 'sensors'; data: SensorTable }
  | { name: 'images'; data: ImageSource | null };

/** Makes every trial on the given data, one seed after another, so that the losses can be compared early. */
export async function* runExperiment(
  on: ExperimentData,
  called: Called,
  settings: ExperimentSettings,
): AsyncGenerator<ExperimentStep, void> {
  const { losses, seeds, trial, dispose } = yield* experimentOn(on, called, settings);
  try {
    yield { type: 'started', seeds };
    for (const seed of seeds) {
      for (const loss of losses) yield* trial(loss, seed);
    }
  } finally {
    dispose?.();
  }
}

async function* experimentOn(
  on: ExperimentData,
  called: Called,
  settings: ExperimentSettings,
): AsyncGenerator<ExperimentStep, Experiment> {
  switch (on.name) {
    case 'wages':
      return wagesExperiment(called, on.data, settings);
    case 'sensors':
      return sensorExperiment(called, on.data, settings);
    case 'images':
      return yield* imageExperiment(called, on.data ?? standInSource(), settings);
  }
}
