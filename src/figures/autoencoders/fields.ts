import type { PictureModel } from '../../training/runs/autoencoder.ts';
import type { PictureSettings } from '../../training/runs/pictureRun.ts';
import { number, type StateOf, someOf, unlinked, whole } from '../fields.ts';
import type { TrainedPictures } from './trainedPictures.ts';
import { words } from './words.ts';

/** The models, in the order of their rows. */
const models: readonly PictureModel[] = ['squared', 'entropy', 'variational'];

const { beta, code, seed } = words.sliders;

export const fields = () => ({
  /** Those that are trained beside each other; never none. */
  models: someOf(models, models, undefined, 1),
  beta: number({ ...beta, default: 1, range: [0, 10], step: 0.1 }),
  code: whole({ ...code, default: 6, range: [1, 16], step: 1 }),
  seed: whole({ ...seed, default: 1, range: [1, 20], step: 1 }),
  /** How far each model has come. */
  trained: unlinked<readonly TrainedPictures[]>([]),
});
export type AutoencoderState = StateOf<ReturnType<typeof fields>>;

/** Passes over the pictures in one training. */
const epochs = 20;

export const pictureSettings = ({
  beta,
  code,
  seed,
}: Pick<AutoencoderState, 'beta' | 'code' | 'seed'>): PictureSettings => ({ beta, code, seed, epochs });
