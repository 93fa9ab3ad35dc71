import { digitSide } from '../../src/training/data/drawnDigits.ts';
import { seeded } from '../../src/training/random.ts';
import type { GANSnapshot } from '../../src/training/runs/ganRun.ts';
import type { PictureEpoch } from '../../src/training/runs/pictureRun.ts';

/* Reports like those of a real training, without its minutes: what the figures draw of them can be looked at. */

const drawn = (random: () => number, reach: number) =>
  Array.from({ length: 40 }, () => ({ x: reach * (random() - 0.5), y: reach * (random() - 0.5) }));

/** Six reports of two games; the second breaks out of the plane. */
export const gameReports: GANSnapshot[][] = Array.from({ length: 6 }, (_, i) => {
  const random = seeded(i + 1);
  return [1, 2].map((game) => ({
    step: 50 * (i + 1),
    discriminator: 1.4 - 0.1 * i * game,
    generator: 0.7 + 0.3 * i * game,
    pull: 0.25 / game,
    near: i / 6,
    found: i,
    samples: drawn(random, 3 * game),
  }));
});

/** Four epochs of three models of pictures. */
export const pictureReports: PictureEpoch[][] = Array.from({ length: 4 }, (_, epoch) => {
  const random = seeded(epoch + 1);
  const pictures = () => [1, 2].map(() => Array.from({ length: digitSide ** 2 }, () => random()));
  return [1, 2, 3].map((model) => ({
    epoch,
    trainLoss: null,
    metrics: {
      entropy: 50 / (epoch + 1) + model,
      squared: 9 / (epoch + 1),
      kl: model === 3 ? 4 + epoch : null,
      rebuilt: pictures(),
      samples: pictures(),
    },
  }));
});
