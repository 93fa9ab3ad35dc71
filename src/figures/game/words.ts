/** What the figure of adversarial games says. */
export const words = {
  label: 'Two networks play on eight heaps of points',
  pressTrain: 'Press Train to play this.',
  game: 'Game',
  games: {
    minimax: 'minimax',
    nonSaturating: 'non-saturating',
    lsgan: 'least squares',
    hinge: 'hinge',
    wasserstein: 'Wasserstein with gradient penalty',
  },
  sliders: {
    discriminatorSteps: {
      name: 'discriminator steps for each generator step',
      symbol: 'discriminator steps',
    },
    seed: { name: 'seed', symbol: 'seed' },
  },
  atStep: (game: string, step: number) => `${game}, step ${step}`,
  discriminator: 'discriminator',
  generator: 'generator',
  axis: 'loss of each network',
  caption: 'How the games stand',
  columns: {
    game: 'game',
    step: 'step',
    discriminator: 'discriminator’s loss',
    generator: 'generator’s loss',
    pull: 'slope at the scores',
    near: 'samples near a heap',
    found: 'heaps found',
  },
  notYet: 'not yet',
  found: (found: number, of: number) => `${found} of ${of}`,
  step: (step: number | undefined) => `Step ${step}`,
};
