import { levelsOf, type PictureRow, pictureRows } from '../plots/pictureRows.ts';
import { type Course, trainingCurves } from '../plots/trainingCurves.ts';
import type { PictureModel } from '../training/autoencoder.ts';
import { asPictures, digitSide, heldOutDigits } from '../training/drawnDigits.ts';
import { modelLabels } from './autoencoderState.ts';
import type { TrainedPictures } from './trainedPictures.ts';

/** A model's row in the table, as text. */
export interface AutoencoderRow {
  label: string;
  epoch: string;
  entropy: string;
  squared: string;
  kl: string;
}

const looks: Readonly<Record<PictureModel, { colour: string; dash?: string }>> = {
  squared: { colour: 'var(--compare-1)', dash: '6 4' },
  entropy: { colour: 'var(--loss)' },
  variational: { colour: 'var(--compare-2)', dash: '9 3' },
};

const rowLabels: Readonly<Record<PictureModel, string>> = {
  squared: 'squared error',
  entropy: 'cross-entropy',
  variational: 'variational',
};

const curveLabels: Readonly<Record<PictureModel, string>> = {
  squared: 'squared',
  entropy: 'entropy',
  variational: 'variational',
};

/** The originals over what each model makes of them and of random codes, and below them the curves, as HTML. */
export function drawAutoencoders(
  trained: readonly TrainedPictures[],
  width: number,
  document?: Document,
): string {
  const [first] = trained;
  const seed = first?.settings.seed ?? 1;
  const originals = asPictures(heldOutDigits(10, seed)).map(levelsOf);
  const rows: PictureRow[] = [
    { label: 'originals', pictures: originals },
    ...trained.flatMap(({ model, rebuilt, samples }) => [
      { label: `${rowLabels[model]}: rebuilt`, pictures: rebuilt },
      { label: 'from random codes', pictures: samples },
    ]),
  ];
  const curves = {
    courses: trained.flatMap(coursesOf),
    epochs: first?.settings.epochs ?? 1,
    axis: 'held-out pictures, nats per picture',
    range: [0, 60],
  } as const;
  return pictureRows(rows, digitSide, width) + trainingCurves(curves, width, document).outerHTML;
}

/** The cross-entropy of every model, whatever it was trained on, and the divergence where there is one. */
function coursesOf({ model, epochs }: TrainedPictures): Course[] {
  if (epochs.length === 0) return [];
  const at = (value: number | null, epoch: number) => ({ epoch, value: value ?? Number.NaN });
  const entropy = {
    label: curveLabels[model],
    ...looks[model],
    values: epochs.map(({ entropy }, epoch) => at(entropy, epoch)),
  };
  if (model !== 'variational') return [entropy];
  const divergence = {
    label: 'its KL',
    colour: 'var(--compare-2)',
    dash: '2 3',
    values: epochs.map(({ kl }, epoch) => at(kl, epoch)),
  };
  return [entropy, divergence];
}

export function autoencoderRow({ model, epochs }: TrainedPictures): AutoencoderRow {
  const last = epochs.at(-1);
  return {
    label: modelLabels[model],
    epoch: last ? String(epochs.length - 1) : 'not yet',
    entropy: last ? last.entropy.toFixed(2) : '',
    squared: last ? last.squared.toFixed(2) : '',
    kl: last ? (last.kl?.toFixed(2) ?? 'none') : '',
  };
}
