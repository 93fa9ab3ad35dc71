import { packagedSensors, packagedWages } from '../../../training/data/packagedData.ts';
import type { Task } from '../../../training/experiments/experiments.ts';

/** The data of an experiment as the build has it; for images, which no package ships, the stand-in. */
export function packagedTask(name: Task['name']): Task {
  switch (name) {
    case 'wages':
      return { name, data: packagedWages() };
    case 'sensors':
      return { name, data: packagedSensors() };
    case 'images':
      return { name, data: null };
  }
}
