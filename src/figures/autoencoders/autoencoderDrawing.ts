import { type Course, trainingCurves } from '../../plots/trainingCurves.ts';
import { asPictures, digitSide, heldOutDigits } from '../../training/data/drawnDigits.ts';
import type { PictureModel } from '../../training/runs/autoencoder.ts';
import { levelsOf, type PictureRow, pictureRows } from './pictureRows.ts';
import type { TrainedPictures } from './trainedPictures.ts';
import { autoencoderWords } from './words.ts';

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
    { label: autoencoderWords.originals, pictures: originals },
    ...trained.flatMap(({ model, rebuilt, samples }) => [
      { label: autoencoderWords.rebuilt[model], pictures: rebuilt },
      { label: autoencoderWords.fromRandomCodes, pictures: samples },
    ]),
  ];
  const curves = {
    courses: trained.flatMap(coursesOf),
    epochs: first?.settings.epochs ?? 1,
    axis: autoencoderWords.axis,
    range: [0, 60],
  } as const;
  return pictureRows(rows, digitSide, width) + trainingCurves(curves, width, document).outerHTML;
}

/** The cross-entropy of every model, whatever it was trained on, and the divergence where there is one. */
function coursesOf({ model, epochs }: TrainedPictures): Course[] {
  if (epochs.length === 0) return [];
  const at = (value: number | null, epoch: number) => ({ epoch, value: value ?? Number.NaN });
  const entropy = {
    label: autoencoderWords.curves[model],
    ...looks[model],
    values: epochs.map(({ entropy }, epoch) => at(entropy, epoch)),
  };
  if (model !== 'variational') return [entropy];
  const divergence = {
    label: autoencoderWords.itsDivergence,
    colour: 'var(--compare-2)',
    dash: '2 3',
    values: epochs.map(({ kl }, epoch) => at(kl, epoch)),
  };
  return [entropy, divergence];
}

export function autoencoderRow({ model, epochs }: TrainedPictures): AutoencoderRow {
  const last = epochs.at(-1);
  return {
    label: autoencoderWords.models[model],
    epoch: last ? String(epochs.length - 1) : autoencoderWords.notYet,
    entropy: last ? last.entropy.toFixed(2) : '',
    squared: last ? last.squared.toFixed(2) : '',
    kl: last ? (last.kl?.toFixed(2) ?? autoencoderWords.none) : '',
  };
}
