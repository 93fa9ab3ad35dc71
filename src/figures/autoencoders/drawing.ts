import { type Course, type CoursesPlot, trainingCurves } from '../../plots/trainingCurves.ts';
import { asPictures, digitSide, heldOutDigits } from '../../training/data/drawnDigits.ts';
import type { PictureModel } from '../../training/runs/autoencoder.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import type { AutoencoderState } from './fields.ts';
import { levelsOf, type PictureRow, pictureRows } from './pictureRows.ts';
import type { TrainedPictures } from './trainedPictures.ts';
import { words } from './words.ts';

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

interface AutoencoderPlot {
  rows: readonly PictureRow[];
  curves: CoursesPlot;
}

/** The originals over what each model makes of them and of random codes, and the curves of their training. */
export function read({
  trained,
}: Pick<AutoencoderState, 'trained'>): Reading<readonly AutoencoderRow[], AutoencoderPlot> {
  const [first] = trained;
  const originals = asPictures(heldOutDigits(10, first?.settings.seed ?? 1)).map(levelsOf);
  return {
    said: trained.map(autoencoderRow),
    plot: {
      rows: [
        { label: words.originals, pictures: originals },
        ...trained.flatMap(({ model, rebuilt, samples }) => [
          { label: words.rebuilt[model], pictures: rebuilt },
          { label: words.fromRandomCodes, pictures: samples },
        ]),
      ],
      curves: {
        courses: trained.flatMap(coursesOf),
        epochs: first?.settings.epochs ?? 1,
        axis: words.axis,
        range: [0, 60],
      },
    },
  };
}

export const draw = (
  { rows, curves }: AutoencoderPlot,
  width: number,
  { document }: DrawOptions<AutoencoderPlot> = {},
) => [pictureRows(rows, digitSide, width), trainingCurves(curves, width, document).outerHTML];

/** The cross-entropy of every model, whatever it was trained on, and the divergence where there is one. */
function coursesOf({ model, epochs }: TrainedPictures): Course[] {
  if (epochs.length === 0) return [];
  const at = (value: number | null, epoch: number) => ({ epoch, value: value ?? Number.NaN });
  const entropy = {
    label: words.curves[model],
    ...looks[model],
    values: epochs.map(({ entropy }, epoch) => at(entropy, epoch)),
  };
  if (model !== 'variational') return [entropy];
  const divergence = {
    label: words.itsDivergence,
    colour: 'var(--compare-2)',
    dash: '2 3',
    values: epochs.map(({ kl }, epoch) => at(kl, epoch)),
  };
  return [entropy, divergence];
}

function autoencoderRow({ model, epochs }: TrainedPictures): AutoencoderRow {
  const last = epochs.at(-1);
  return {
    label: words.models[model],
    epoch: last ? String(epochs.length - 1) : words.notYet,
    entropy: last ? last.entropy.toFixed(2) : '',
    squared: last ? last.squared.toFixed(2) : '',
    kl: last ? (last.kl?.toFixed(2) ?? words.none) : '',
  };
}
