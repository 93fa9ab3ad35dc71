import { type FocalCurve, focalCurves } from './focalCurves.ts';
import { even, lossOverProbability, type Shares, sharesOf, sideWeights, supplies } from './focalShares.ts';
import type { FocalState } from './focalState.ts';
import { type Band, shareBands } from './shareBands.ts';
import { focalWords } from './words.ts';

export { shareRows } from './focalShares.ts';

/** 1 to 1000 negatives to one positive, by equal factors. */
const imbalances = Array.from({ length: 61 }, (_, i) => 10 ** (i / 20));

/** The loss over p_t, and beside it who supplies the loss as the classes grow unequal. */
export function drawFocal(state: FocalState, document?: Document): string {
  return [focalCurves(curves(state), 360, document), shareBands(bands(state), 360, document)]
    .map((panel) => `<div>${panel.outerHTML}</div>`)
    .join('');
}

function curves(state: FocalState): FocalCurve[] {
  const { positive, negative } = sideWeights(state.kind, state.alpha);
  const positives = { colour: 'var(--positive)', points: lossOverProbability(state, 'positive') };
  const negatives = {
    colour: 'var(--negative)',
    dash: '8 4',
    points: lossOverProbability(state, 'negative'),
  };
  const plain = {
    label: focalWords.crossEntropy,
    colour: 'var(--compare-1)',
    dash: '5 3',
    thin: true,
    points: lossOverProbability({ gamma: 0, alpha: 1, kind: 'same' }, 'positive'),
  };
  const own =
    positive === negative
      ? [{ ...positives, colour: 'var(--loss)', label: focalWords.bothSides }]
      : [
          { ...positives, label: focalWords.positives },
          { ...negatives, label: focalWords.negatives },
        ];
  return state.compared ? [plain, ...own] : own;
}

function bands(state: FocalState) {
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
      band(focalWords.positives, 'positives', 'var(--positive)', 0.5),
      band(focalWords.hardNegatives, 'hardNegatives', 'var(--negative)', 0.5),
      band(focalWords.easyNegatives, 'easyNegatives', 'var(--negative)', 0.15),
    ],
    ...(compared && {
      compared: {
        label: focalWords.positivesUnderCrossEntropy,
        shares: imbalances.map((count) => sharesOf(plain, even, count).positives),
      },
    }),
    held: { at: negatives, share: sharesOf(supply, weights, negatives).positives },
  };
}
