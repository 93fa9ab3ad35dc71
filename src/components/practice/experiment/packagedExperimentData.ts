import { packagedSensors, packagedWages } from '../../../training/data/packagedData.ts';
import type { ExperimentData } from '../../../training/experiments/experiments.ts';

/** The data of an experiment as the build has it; for images, which no package ships, the stand-in. */
export function packagedExperimentData(name: ExperimentData['name']): ExperimentData {
  switch (name) {
    case 'wages':
      return { name, data: packagedWages() };
    case 'sensors':
      return { name, data: packagedSensors() };
    case 'images':
      return { name, data: null };
  }
}
