import type { GANMode } from '../../losses/ops/adversarial.ts';
import type { GANSettings } from '../../training/runs/ganRun.ts';
import { oneOf, type StateOf, unlinked, whole } from '../fields.ts';
import type { PlayedGame } from './playedGame.ts';
import { words } from './words.ts';

/** The games that can be played. */
const modes: readonly GANMode[] = ['minimax', 'nonSaturating', 'lsgan', 'hinge', 'wasserstein'];

const { discriminatorSteps, seed } = words.sliders;

export const fields = () => ({
  mode: oneOf(modes, 'nonSaturating', 'game'),
  /** The game that is played beside it. */
  against: oneOf<GANMode | 'none'>(['none', ...modes], 'minimax'),
  discriminatorSteps: whole({ ...discriminatorSteps, default: 4, range: [1, 6], step: 1 }, 'discriminator'),
  seed: whole({ ...seed, default: 2, range: [1, 20], step: 1 }),
  /** How far each game has come. */
  games: unlinked<readonly PlayedGame[]>([]),
});
export type GameState = StateOf<ReturnType<typeof fields>>;

/** Steps of the generator in one game: enough to tell the losses apart, few enough to watch. */
const steps = 300;

/** What to play, the chosen game first. */
export function chosenGames(state: Omit<GameState, 'games'>): GANSettings[] {
  const { mode, against, discriminatorSteps, seed } = state;
  const played = against === 'none' || against === mode ? [mode] : [mode, against];
  return played.map((each) => ({ mode: each, discriminatorSteps, seed, steps }));
}
