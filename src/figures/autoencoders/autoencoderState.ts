import type { LossParameter } from '../../losses/loss.ts';
import type { PictureModel } from '../../training/runs/autoencoder.ts';
import type { PictureSettings } from '../../training/runs/pictureRun.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { autoencoderWords } from './words.ts';

/** The models, in the order of their rows. */
export const models: PictureModel[] = ['squared', 'entropy', 'variational'];

/** What a reader can change, and what a link carries. */
export interface AutoencoderState {
  /** Those that are trained beside each other. */
  models: PictureModel[];
  beta: number;
  code: number;
  seed: number;
}

/** The numbers of the state, as sliders. */
export const sliders: Readonly<Record<'beta' | 'code' | 'seed', LossParameter>> = {
  beta: { ...autoencoderWords.sliders.beta, default: 1, range: [0, 10], step: 0.1 },
  code: { ...autoencoderWords.sliders.code, default: 6, range: [1, 16], step: 1 },
  seed: { ...autoencoderWords.sliders.seed, default: 1, range: [1, 20], step: 1 },
};

export const initialAutoencoders: AutoencoderState = {
  models,
  beta: sliders.beta.default,
  code: sliders.code.default,
  seed: sliders.seed.default,
};

/** Passes over the pictures in one training. */
const epochs = 20;

export function pictureSettings({ beta, code, seed }: AutoencoderState): PictureSettings {
  return { beta, code, seed, epochs };
}

/** The models with one more or one fewer, in their order; never none. */
export function toggled(chosen: readonly PictureModel[], model: PictureModel): PictureModel[] {
  const left = models.filter((each) => chosen.includes(each) !== (each === model));
  return left.length > 0 ? left : [...chosen];
}

/** The state as the text of a link. */
export function formatAutoencoders(state: AutoencoderState): string {
  return `models=${state.models.join(',')}&beta=${state.beta}&code=${state.code}&seed=${state.seed}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseAutoencoders(text: string, initial: AutoencoderState): AutoencoderState {
  const query = new URLSearchParams(text);
  const asked = query.get('models')?.split(',') ?? [];
  const named = models.filter((model) => asked.includes(model));
  const number = (name: keyof typeof sliders) =>
    linkedNumber(query.get(name), initial[name], sliders[name].range);
  return {
    models: named.length > 0 ? named : initial.models,
    beta: number('beta'),
    code: Math.round(number('code')),
    seed: Math.round(number('seed')),
  };
}
