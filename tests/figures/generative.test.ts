import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { draw as drawPictures, read as readPictures } from '../../src/figures/autoencoders/drawing.ts';
import { fields as pictureFields, pictureSettings } from '../../src/figures/autoencoders/fields.ts';
import { levelsOf, pictureRows } from '../../src/figures/autoencoders/pictureRows.ts';
import { trained, untrained } from '../../src/figures/autoencoders/trainedPictures.ts';
import { initialOf, parse } from '../../src/figures/fields.ts';
import { draw as drawGames, read as readGames } from '../../src/figures/game/drawing.ts';
import { chosenGames, fields as gameFields } from '../../src/figures/game/fields.ts';
import { newGame, type PlayedGame, played } from '../../src/figures/game/playedGame.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const initialGame = initialOf(gameFields());
const gameRow = (game: PlayedGame) => readGames({ games: [game] }).said[0];
const drawnGame = (game: PlayedGame) =>
  drawGames(readGames({ games: [game] }).plot, 360, { document }).join('');

describe('the game’s state', () => {
  test('plays one game when a game is compared with nothing or with itself', () => {
    expect(chosenGames(initialGame).map(({ mode }) => mode)).toEqual(['nonSaturating', 'minimax']);
    expect(chosenGames({ ...initialGame, against: 'none' })).toHaveLength(1);
    expect(chosenGames({ ...initialGame, against: initialGame.mode })).toHaveLength(1);
  });
});

describe('a game', () => {
  const report = { step: 10, discriminator: 1.2, generator: -0.5, pull: 0.25, near: 0.5, found: 4 };
  const game = played(newGame({ mode: 'hinge', discriminatorSteps: 4, steps: 300, seed: 2 }), {
    ...report,
    samples: [
      { x: 2, y: 0 },
      { x: 9, y: 0 },
    ],
  });

  test('keeps the numbers of every report and the samples of the last', () => {
    const twice = played(game, { ...report, step: 20, samples: [{ x: 1, y: 1 }] });
    expect(twice.reports.map(({ step }) => step)).toEqual([10, 20]);
    expect(twice.samples).toEqual([{ x: 1, y: 1 }]);
    expect(gameRow(game)).toEqual({
      label: 'hinge',
      step: '10',
      discriminator: '1.20',
      generator: '−0.50',
      pull: '0.25',
      near: '50 %',
      found: '4 of 8',
    });
  });

  test('says where it stands, and which samples lie outside the plane', () => {
    const html = drawnGame(game);
    expect(html).toContain('hinge, step 10');
    expect(html).toContain('160 real points, 2 generated ones, 1 of them outside the plane');
    expect(html).toContain('At the end: discriminator 1.20, generator −0.50.');
  });

  test('that has not begun is an empty plane', () => {
    const empty = newGame(game.settings);
    expect(gameRow(empty)?.step).toBe('not yet');
    expect(drawnGame(empty)).toContain('0 generated ones');
  });
});

test('there is always one model to train', () => {
  const read = (text: string) => parse(pictureFields(), text).models;
  expect(read('models=entropy,none')).toEqual(['entropy']);
  expect(read('models=none')).toEqual(['squared', 'entropy', 'variational']);
});

describe('trained pictures', () => {
  const model = trained(untrained('variational', pictureSettings(initialOf(pictureFields()))), {
    epoch: 0,
    trainLoss: null,
    metrics: {
      entropy: 33.333,
      squared: 4.2,
      kl: 4.5,
      rebuilt: [Array(144).fill(0.5)],
      samples: [Array(144).fill(1)],
    },
  });

  test('are a table row and a row of pictures each', () => {
    const { said, plot } = readPictures({ trained: [model] });
    expect(said[0]).toEqual({
      label: 'variational, ELBO',
      epoch: '0',
      entropy: '33.33',
      squared: '4.20',
      kl: '4.50',
    });
    const html = drawPictures(plot, 720, { document }).join('');
    expect(html).toContain('variational: rebuilt');
    expect(html).toContain('its KL: 4.50');
  });

  test('are drawn as runs of equal grey, and paper needs none', () => {
    expect(levelsOf([0, 0.5, 1, 2, -1])).toBe('03550');
    const svg = pictureRows([{ label: 'one', pictures: ['0550'] }], 2, 720);
    expect(svg).toContain('<path d="M1 0.5h1M0 1.5h1" stroke-opacity="1.00"/>');
    expect(svg.match(/<path/g)).toHaveLength(1);
  });
});
