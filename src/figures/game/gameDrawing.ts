import { signed } from '../../plots/signed.ts';
import { type Course, trainingCurves } from '../../plots/trainingCurves.ts';
import { heaps, ringPoints } from '../../training/data/ring.ts';
import { seeded } from '../../training/random.ts';
import type { PlayedGame } from './playedGame.ts';
import { samplesPlane } from './samplesPlane.ts';
import { gameWords } from './words.ts';

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
const width = 360;

/** For each game its plane and its two losses, as HTML. All are of one width: the page lays them out. */
export function drawGames(played: readonly PlayedGame[], document?: Document): string {
  return played.map((game) => drawGame(game, document)).join('');
}

const drawGame = (game: PlayedGame, document?: Document): string =>
  drawSamples(game, document) + drawCourses(game, document);

/** A game's plane as HTML: real points, and what is generated at present. */
export function drawSamples({ settings, reports, samples }: PlayedGame, document?: Document): string {
  const last = reports.at(-1);
  const name = gameWords.games[settings.mode];
  const title = last ? gameWords.atStep(name, last.step) : name;
  const real = ringPoints(shownReal, seeded(settings.seed));
  return samplesPlane({ title, real, generated: samples, reach: 3.2 }, width, document).outerHTML;
}

function drawCourses({ settings, reports }: PlayedGame, document?: Document): string {
  const last = reports.at(-1);
  const courses: Course[] = last
    ? [
        { label: gameWords.discriminator, colour: 'var(--loss)', values: course(reports, 'discriminator') },
        {
          label: gameWords.generator,
          colour: 'var(--prediction)',
          dash: '6 3',
          values: course(reports, 'generator'),
        },
      ]
    : [];
  const { axis } = gameWords;
  const curves = { courses, epochs: settings.steps, unit: 'step', axis, range: rangeOf(courses) } as const;
  return trainingCurves(curves, width, document).outerHTML;
}

function course(reports: PlayedGame['reports'], loss: 'discriminator' | 'generator'): Course['values'] {
  return reports.map((report) => ({ epoch: report.step, value: report[loss] }));
}

/** Holds every loss but those of the first steps, when untrained networks give anything. */
function rangeOf(courses: readonly Course[]): readonly [number, number] {
  const settled = courses.flatMap(({ values }) => values.slice(Math.min(3, values.length - 1)));
  const shown = settled.map(({ value }) => value).filter(Number.isFinite);
  return [Math.floor(Math.min(0, ...shown)), Math.ceil(Math.max(2, ...shown))];
}

export function gameRow({ settings, reports }: PlayedGame): GameRow {
  const last = reports.at(-1);
  return {
    label: gameWords.games[settings.mode],
    step: last ? String(last.step) : gameWords.notYet,
    discriminator: last ? signed(last.discriminator) : '',
    generator: last ? signed(last.generator) : '',
    pull: last ? last.pull.toFixed(2) : '',
    near: last ? `${Math.round(100 * last.near)} %` : '',
    found: last ? gameWords.found(last.found, heaps.length) : '',
  };
}
