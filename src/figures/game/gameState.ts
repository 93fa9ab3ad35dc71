import type { LossParameter } from '../../losses/loss.ts';
import type { GANMode } from '../../losses/ops/adversarial.ts';
import type { GANSettings } from '../../training/runs/ganRun.ts';
import { linkedNumber } from '../linkedNumber.ts';
import { gameWords } from './words.ts';

/** The games that can be played. */
export const games: readonly GANMode[] = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'];

/** What a reader can change, and what a link carries. */
export interface GameState {
  mode: GANMode;
  /** The game that is played beside it; null for none. */
  against: GANMode | null;
  discriminatorSteps: number;
  seed: number;
}

/** The numbers of the state, as sliders. */
export const sliders: Readonly<Record<'discriminatorSteps' | 'seed', LossParameter>> = {
  discriminatorSteps: {
    ...gameWords.sliders.discriminatorSteps,
    default: 4,
    range: [1, 6],
    step: 1,
  },
  seed: { ...gameWords.sliders.seed, default: 2, range: [1, 20], step: 1 },
};

export const initialGame: GameState = {
  mode: 'nonSaturating',
  against: 'minimax',
  discriminatorSteps: sliders.discriminatorSteps.default,
  seed: sliders.seed.default,
};

/** Steps of the generator in one game: enough to tell the losses apart, few enough to watch. */
const steps = 300;

/** What to play, the chosen game first. */
export function chosenGames({ mode, against, discriminatorSteps, seed }: GameState): GANSettings[] {
  const modes = against === null || against === mode ? [mode] : [mode, against];
  return modes.map((each) => ({ mode: each, discriminatorSteps, seed, steps }));
}

/** The state as the text of a link. */
export function formatGame({ mode, against, discriminatorSteps, seed }: GameState): string {
  return `game=${mode}&against=${against ?? 'none'}&discriminator=${discriminatorSteps}&seed=${seed}`;
}

/** Reads a link's text; whatever is missing or foreign stays as at first, whatever is out of range is moved in. */
export function parseGame(text: string, initial: GameState): GameState {
  const query = new URLSearchParams(text);
  const game = (name: string) => games.find((mode) => mode === query.get(name));
  const whole = (key: string, name: keyof typeof sliders) =>
    Math.round(linkedNumber(query.get(key), initial[name], sliders[name].range));
  return {
    mode: game('game') ?? initial.mode,
    against: query.get('against') === 'none' ? null : (game('against') ?? initial.against),
    discriminatorSteps: whole('discriminator', 'discriminatorSteps'),
    seed: whole('seed', 'seed'),
  };
}
