import { signed } from '../../plots/signed.ts';
import { type Course, trainingCurves } from '../../plots/trainingCurves.ts';
import { heaps, ringPoints } from '../../training/data/ring.ts';
import { seeded } from '../../training/random.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { panelWidth, sideBySide } from '../sideBySide.ts';
import type { GameState } from './fields.ts';
import type { PlayedGame } from './playedGame.ts';
import { samplesPlane } from './samplesPlane.ts';
import { words } from './words.ts';

/** A game's row in the table, as text. */
export interface GameRow {
  label: string;
  step: string;
  discriminator: string;
  generator: string;
  pull: string;
  near: string;
  found: string;
}

const shownReal = 160;
interface GamePlot {
  games: readonly PlayedGame[];
  /** The planes without the losses below them. */
  planesOnly: boolean;
}

/** Where the games stand. */
export const read = ({ games, planesOnly = false }: Shown): Reading<readonly GameRow[], GamePlot> => ({
  said: games.map(gameRow),
  plot: { games, planesOnly },
});

/** A state, drawn whole or, on paper, without its losses. */
type Shown = Pick<GameState, 'games'> & { planesOnly?: boolean };

/** For each game its plane and its two losses, beside each other. */
export const draw = (
  { games, planesOnly }: GamePlot,
  width: number,
  { document }: DrawOptions<GamePlot> = {},
): readonly string[] =>
  sideBySide(
    games.flatMap((game) => [
      drawSamples(game, panelWidth(width), document),
      ...(planesOnly ? [] : [drawCourses(game, panelWidth(width), document)]),
    ]),
  );

/** A game's plane: real points, and what is generated at present. */
function drawSamples(
  { settings, reports, samples }: PlayedGame,
  width: number,
  document?: Document,
): SVGSVGElement {
  const last = reports.at(-1);
  const name = words.games[settings.mode];
  const title = last ? words.atStep(name, last.step) : name;
  const real = ringPoints(shownReal, seeded(settings.seed));
  return samplesPlane({ title, real, generated: samples, reach: 3.2 }, width, document);
}

function drawCourses({ settings, reports }: PlayedGame, width: number, document?: Document): SVGSVGElement {
  const courses: Course[] =
    reports.length > 0
      ? [
          { label: words.discriminator, colour: 'var(--loss)', values: course(reports, 'discriminator') },
          {
            label: words.generator,
            colour: 'var(--prediction)',
            dash: '6 3',
            values: course(reports, 'generator'),
          },
        ]
      : [];
  const { axis } = words;
  const curves = {
    courses,
    epochs: settings.steps,
    unit: 'step',
    axis,
    height: 324,
    range: rangeOf(courses),
  } as const;
  return trainingCurves(curves, width, document);
}

function course(reports: PlayedGame['reports'], loss: 'discriminator' | 'generator'): Course['values'] {
  return reports.map((report) => ({ epoch: report.step, value: report[loss] }));
}

/**
 * Range of the loss axis: every loss except those of the first steps, in which untrained networks give arbitrary
 * values.
 */
function rangeOf(courses: readonly Course[]): readonly [number, number] {
  const settled = courses.flatMap(({ values }) => values.slice(Math.min(3, values.length - 1)));
  const shown = settled.map(({ value }) => value).filter(Number.isFinite);
  return [Math.floor(Math.min(0, ...shown)), Math.ceil(Math.max(2, ...shown))];
}

function gameRow({ settings, reports }: PlayedGame): GameRow {
  const last = reports.at(-1);
  return {
    label: words.games[settings.mode],
    step: last ? String(last.step) : words.notYet,
    discriminator: last ? signed(last.discriminator) : '',
    generator: last ? signed(last.generator) : '',
    pull: last ? last.pull.toFixed(2) : '',
    near: last ? `${Math.round(100 * last.near)} %` : '',
    found: last ? words.found(last.found, heaps.length) : '',
  };
}
