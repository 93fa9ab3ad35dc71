import * as tf from '@tensorflow/tfjs';
import './cpuBackend.ts';

export { tf };
