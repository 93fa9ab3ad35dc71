import type { PictureModel } from '../../training/runs/autoencoder.ts';
import type { PictureEpoch, PictureMetrics, PictureSettings } from '../../training/runs/pictureRun.ts';
import { levelsOf } from './pictureRows.ts';

/** One model, as far as it has come: the numbers of every epoch, the pictures of the last. */
export interface TrainedPictures {
  model: PictureModel;
  settings: PictureSettings;
  epochs: Pick<PictureMetrics, 'entropy' | 'squared' | 'kl'>[];
  /** As levels of grey, see `pictureRows`. */
  rebuilt: string[];
  samples: string[];
}

export function untrained(model: PictureModel, settings: PictureSettings): TrainedPictures {
  return { model, settings, epochs: [], rebuilt: [], samples: [] };
}

/** The model with one more epoch. */
export function trained(before: TrainedPictures, { metrics }: PictureEpoch): TrainedPictures {
  const { rebuilt, samples, ...numbers } = metrics;
  return {
    ...before,
    epochs: [...before.epochs, numbers],
    rebuilt: rebuilt.map(levelsOf),
    samples: samples.map(levelsOf),
  };
}
