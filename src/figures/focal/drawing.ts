import type { DrawOptions, Reading } from '../drawing.ts';
import { panelWidth, sideBySide } from '../sideBySide.ts';
import type { FocalState } from './fields.ts';
import { type FocalCurve, focalCurves } from './focalCurves.ts';
import { type Band, type ShareBands, shareBands } from './shareBands.ts';
import {
  even,
  lossOverProbability,
  type ShareRow,
  type Shares,
  shareRows,
  sharesOf,
  sideWeights,
  supplies,
} from './shares.ts';
import { words } from './words.ts';

/** 1 to 1000 negatives to one positive, by equal factors. */
const imbalances = Array.from({ length: 61 }, (_, i) => 10 ** (i / 20));

interface FocalPlot {
  curves: readonly FocalCurve[];
  shares: ShareBands;
}

/** The loss over p_t, and who supplies the loss as the classes grow unequal. */
export const read = (state: FocalState): Reading<readonly ShareRow[], FocalPlot> => ({
  said: shareRows(state),
  plot: { curves: curves(state), shares: bands(state) },
});

export const draw = (
  { curves, shares }: FocalPlot,
  width: number,
  { document, before }: DrawOptions<FocalPlot> = {},
) =>
  sideBySide([
    focalCurves(curves, panelWidth(width), document, before?.curves),
    shareBands(shares, panelWidth(width), document),
  ]);

function curves(state: FocalState): FocalCurve[] {
  const { positive, negative } = sideWeights(state.kind, state.alpha);
  const positives = { colour: 'var(--positive)', points: lossOverProbability(state, 'positive') };
  const negatives = {
    colour: 'var(--negative)',
    dash: '8 4',
    points: lossOverProbability(state, 'negative'),
  };
  const plain = {
    label: words.crossEntropy,
    colour: 'var(--compare-1)',
    dash: '5 3',
    thin: true,
    points: lossOverProbability({ gamma: 0, alpha: 1, kind: 'same' }, 'positive'),
  };
  const own =
    positive === negative
      ? [{ ...positives, colour: 'var(--loss)', label: words.bothSides }]
      : [
          { ...positives, label: words.positives },
          { ...negatives, label: words.negatives },
        ];
  return state.compared ? [plain, ...own] : own;
}

function bands(state: FocalState): ShareBands {
  const { gamma, kind, alpha, negatives, measure, compared } = state;
  const weights = sideWeights(kind, alpha);
  const supply = supplies(gamma)[measure];
  const plain = supplies(0)[measure];
  const shares = imbalances.map((count) => sharesOf(supply, weights, count));
  const band = (label: string, name: keyof Shares, colour: string, opacity: number): Band => ({
    label,
    colour,
    opacity,
    shares: shares.map((each) => each[name]),
  });
  return {
    what: measure,
    at: imbalances,
    bands: [
      band(words.positives, 'positives', 'var(--positive)', 0.5),
      band(words.hardNegatives, 'hardNegatives', 'var(--negative)', 0.5),
      band(words.easyNegatives, 'easyNegatives', 'var(--negative)', 0.15),
    ],
    ...(compared && {
      compared: {
        label: words.positivesUnderCrossEntropy,
        shares: imbalances.map((count) => sharesOf(plain, even, count).positives),
      },
    }),
    held: { at: negatives, share: sharesOf(supply, weights, negatives).positives },
  };
}
