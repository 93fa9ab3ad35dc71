import type { PictureModel } from '../../training/runs/autoencoder.ts';
import type { GenerativeReports } from '../../training/runs/generativeReports.ts';
import type { PictureEpoch, PictureSettings } from '../../training/runs/pictureRun.ts';
import { builtReports } from '../builtTraining.ts';
import { initialOf } from '../fields.ts';
import { fields, pictureSettings } from './fields.ts';
import { trained, untrained } from './trainedPictures.ts';
import { words } from './words.ts';

type Train = (models: readonly PictureModel[], settings: PictureSettings) => Promise<GenerativeReports[]>;

/** Of a training's recording. */
const nameOf = (models: readonly PictureModel[], { beta }: PictureSettings) =>
  ['autoencoders', ...models, beta].join('-');

/** Autoencoders that differ in their loss, on small pictures. `train` makes the runs that are drawn at build. */
export async function built(
  train: Train = (models, settings) =>
    builtReports(nameOf(models, settings), { kind: 'pictures', models: [...models], settings }),
) {
  const declared = fields();
  const initial = initialOf(declared);
  const run = async (part: Partial<typeof initial>) => {
    const { models, ...rest } = { ...initial, ...part };
    const settings = pictureSettings(rest);
    const reports = (await train(models, settings)) as PictureEpoch[][];
    return models.map((model, k) =>
      reports.reduce((before, each) => trained(before, each[k] as PictureEpoch), untrained(model, settings)),
    );
  };
  const paper = [0, 4].map(async (beta) => ({
    label: words.withBeta(beta),
    state: { trained: await run({ models: ['variational'], beta }) },
  }));
  return {
    fields: declared,
    data: null,
    first: { trained: await run({}) },
    paper: await Promise.all(paper),
  };
}
