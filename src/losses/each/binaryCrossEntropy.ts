import type { Each, EachTarget } from './each.ts';

/** Each log held at −100, and a slope that stays useful where p(1 − p) would be 0, as in PyTorch. */
export const bernoulliLosses: Each = (p, t, values, slopes) => {
  for (let i = 0; i < values.length; i += 1) {
    const share = p[i] as number;
    const target = t[i] as number;
    // Targets are 0 or 1 nearly always: one logarithm then does.
    const ofYes = target === 0 ? 0 : target * surprisal(share);
    const ofNo = target === 1 ? 0 : (1 - target) * surprisalOfRest(share);
    values[i] = ofYes + ofNo;
    slopes[i] = (share - target) / Math.max(share * (1 - share), 1e-12);
  }
};

export const bernoulliTargetSlopes: EachTarget = (p, _t, slopes) => {
  for (let i = 0; i < slopes.length; i += 1) {
    const share = p[i] as number;
    slopes[i] = surprisal(share) - surprisalOfRest(share);
  }
};

const surprisal = (p: number) => Math.min(-Math.log(p), 100);
const surprisalOfRest = (p: number) => Math.min(-Math.log1p(-p), 100);
