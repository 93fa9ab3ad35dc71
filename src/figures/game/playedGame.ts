import type { GANSettings, GANSnapshot } from '../../training/runs/ganRun.ts';

/** One game, as far as it has come: the numbers of every report, the samples of the last. */
export interface PlayedGame {
  settings: GANSettings;
  reports: Omit<GANSnapshot, 'samples'>[];
  samples: GANSnapshot['samples'];
}

export function newGame(settings: GANSettings): PlayedGame {
  return { settings, reports: [], samples: [] };
}

/** The game with one more report. */
export function played({ settings, reports }: PlayedGame, { samples, ...numbers }: GANSnapshot): PlayedGame {
  return { settings, reports: [...reports, numbers], samples };
}
