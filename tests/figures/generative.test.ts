import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { autoencoderRow, drawAutoencoders } from '../../src/figures/autoencoders/autoencoderDrawing.ts';
import {
  formatAutoencoders,
  initialAutoencoders,
  parseAutoencoders,
  pictureSettings,
  toggled,
} from '../../src/figures/autoencoders/autoencoderState.ts';
import { levelsOf, pictureRows } from '../../src/figures/autoencoders/pictureRows.ts';
import { trained, untrained } from '../../src/figures/autoencoders/trainedPictures.ts';
import { drawGames, gameRow } from '../../src/figures/game/gameDrawing.ts';
import { chosenGames, formatGame, initialGame, parseGame } from '../../src/figures/game/gameState.ts';
import { newGame, played } from '../../src/figures/game/playedGame.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

describe('the game’s state', () => {
  test('comes back from its link as it was', () => {
    const state = { mode: 'wasserstein', against: null, discriminatorSteps: 2, seed: 7 } as const;
    expect(formatGame(state)).toBe('game=wasserstein&against=none&discriminator=2&seed=7');
    expect(parseGame(formatGame(state), initialGame)).toEqual(state);
  });

  test('keeps what a broken link lacks and bounds the rest', () => {
    expect(parseGame('game=chess&against=go&discriminator=99&seed=1.4', initialGame)).toEqual({
      ...initialGame,
      discriminatorSteps: 6,
      seed: 1,
    });
  });

  test('plays one game when a game is compared with nothing or with itself', () => {
    expect(chosenGames(initialGame).map(({ mode }) => mode)).toEqual(['nonSaturating', 'minimax']);
    expect(chosenGames({ ...initialGame, against: null })).toHaveLength(1);
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
    const html = drawGames([game], document);
    expect(html).toContain('hinge, step 10');
    expect(html).toContain('160 real points, 2 generated ones, 1 of them outside the plane');
    expect(html).toContain('At the end: discriminator 1.20, generator −0.50.');
  });

  test('that has not begun is an empty plane', () => {
    const empty = newGame(game.settings);
    expect(gameRow(empty).step).toBe('not yet');
    expect(drawGames([empty], document)).toContain('0 generated ones');
  });
});

describe('the autoencoders’ state', () => {
  test('comes back from its link as it was', () => {
    const state = { models: ['entropy' as const], beta: 2.5, code: 3, seed: 9 };
    expect(formatAutoencoders(state)).toBe('models=entropy&beta=2.5&code=3&seed=9');
    expect(parseAutoencoders(formatAutoencoders(state), initialAutoencoders)).toEqual(state);
    expect(parseAutoencoders('models=none&beta=-1&code=x', initialAutoencoders)).toEqual({
      ...initialAutoencoders,
      beta: 0,
    });
  });

  test('always keeps one model', () => {
    expect(toggled(['squared', 'variational'], 'entropy')).toEqual(['squared', 'entropy', 'variational']);
    expect(toggled(['entropy'], 'entropy')).toEqual(['entropy']);
  });
});

describe('trained pictures', () => {
  const model = trained(untrained('variational', pictureSettings(initialAutoencoders)), {
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
    expect(autoencoderRow(model)).toEqual({
      label: 'variational, ELBO',
      epoch: '0',
      entropy: '33.33',
      squared: '4.20',
      kl: '4.50',
    });
    const html = drawAutoencoders([model], 720, document);
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
