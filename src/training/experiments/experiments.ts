import { type ImageSource, standInSource } from '../data/imageSource.ts';
import type { SensorTable } from '../data/sensors.ts';
import type { WagesTable } from '../data/wages.ts';
import type { Experiment, ExperimentSettings, Own } from './experiment.ts';
import { imageExperiment } from './imageExperiment.ts';
import { sensorExperiment } from './sensorExperiment.ts';
import { wagesExperiment } from './wagesExperiment.ts';

/** An experiment by name, with the data that it trains on; images that are not given are those of the stand-in. */
export type Task =
  | { name: 'wages'; data: WagesTable }
  | { name: 'sensors'; data: SensorTable }
  | { name: 'images'; data: ImageSource | null };

/** The experiment of a task with what a reader's file exports; `onProgress` gets the share of what must be computed first. */
export async function experimentOf(
  task: Task,
  own: Own,
  settings: ExperimentSettings,
  onProgress: (share: number) => void = () => {},
): Promise<Experiment> {
  switch (task.name) {
    case 'wages':
      return wagesExperiment(own, task.data, settings);
    case 'sensors':
      return sensorExperiment(own, task.data, settings);
    case 'images':
      return imageExperiment(own, task.data ?? standInSource(), settings, onProgress);
  }
}
