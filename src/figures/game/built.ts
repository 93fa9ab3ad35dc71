import type { GANSnapshot } from '../../training/runs/ganRun.ts';
import type { GenerativeReports } from '../../training/runs/generativeReports.ts';
import { aThird, builtReports } from '../builtTraining.ts';
import { initialOf } from '../fields.ts';
import { chosenGames, fields } from './fields.ts';
import { newGame, played } from './playedGame.ts';
import { words } from './words.ts';

/** Two networks that play an adversarial game. `play` makes the run that is drawn at build. */
export async function built(
  play: (games: ReturnType<typeof chosenGames>) => Promise<GenerativeReports[]> = (games) =>
    builtReports('game', { kind: 'games', games }),
) {
  const declared = fields();
  const settings = chosenGames(initialOf(declared));
  const reports = (await play(settings)) as GANSnapshot[][];
  const after = (count: number) =>
    settings.map((each, k) =>
      reports.slice(0, count).reduce((game, report) => played(game, report[k] as GANSnapshot), newGame(each)),
    );
  const early = after(aThird(reports));
  return {
    fields: declared,
    data: null,
    first: { games: after(reports.length) },
    paper: [{ label: words.step(early[0]?.reports.at(-1)?.step), state: { games: early, planesOnly: true } }],
  };
}
