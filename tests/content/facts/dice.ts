import type { LessonFacts } from './fact.ts';

/** Soft Dice with smoothing s, from its three sums. */
const dice = (overlap: number, sizes: number, smooth: number) =>
  1 - (2 * overlap + smooth) / (sizes + smooth);

/** The figure's scene of 12 × 12 pixels: an object of five, painted pixels at 0.95, the others at 0.05; s is 1. */
function scene(found: number, wrong: number) {
  const [pixels, object, sure] = [144, 5, 0.95];
  const mistakes = object - found + wrong;
  const painted = found + wrong;
  const overlap = found * sure + (object - found) * (1 - sure);
  const size = painted * sure + (pixels - painted) * (1 - sure);
  return {
    entropy: -(mistakes * Math.log(1 - sure) + (pixels - mistakes) * Math.log(sure)) / pixels,
    dice: dice(overlap, size + object, 1),
  };
}

export const diceLesson: LessonFacts = {
  facts: [
    {
      says: 'a million pixels, and the tumour covers two hundred of them. A network that answers "nothing anywhere" is right on 99.98 %',
      makes: () => [100 * (1 - 200 / 1e6)],
    },
    {
      says: 'Cross-entropy has *fallen*, from 0.174 to 0.154',
      makes: () => [scene(2, 3).entropy, scene(0, 0).entropy],
    },
    { says: 'Dice has risen, from 0.71 to 0.89', makes: () => [scene(2, 3).dice, scene(0, 0).dice] },
    { says: '$s = 1$, one false pixel costs ½ and ten cost 0.91', makes: () => [null, dice(0, 10, 1)] },
    {
      says: 'can have a soft Dice loss of 0.32',
      // By hand: three pixels at 0.51 inside, nothing outside: 1 − 3.06 / 4.53.
      makes: () => [1 - 3.06 / 4.53],
    },
    {
      says: 'costs the cross-entropy 0.011 and Dice 0.9995',
      makes: () => {
        const [pixels, inside, p] = [128 * 128, 4, 0.01];
        const entropy = -(inside * Math.log(p) + (pixels - inside) * Math.log(1 - p)) / pixels;
        return [entropy, dice(inside * p, inside + pixels * p, 0)];
      },
    },
  ],
  given: [
    { says: 'Set "painted p" of the figure to 0.99', because: 'a setting' },
    {
      says: '40 % of them count it in. Cross-entropy is lowest where the prediction says 0.4',
      because: 'a share that is chosen, and the same share; dice.test.ts tests where each is lowest',
    },
    { says: 'let 1 % of all labels be flipped', because: 'a setting' },
    { says: 'For cross-entropy that is 1 % of the pixels', because: 'the same setting' },
  ],
};
