/** What the figure of autoencoders says. */
export const words = {
  label: 'Autoencoders on small pictures',
  pressTrain: 'Press Train to train these.',
  compare: 'Compare',
  models: {
    squared: 'autoencoder, squared error',
    entropy: 'autoencoder, cross-entropy',
    variational: 'variational, ELBO',
  },
  sliders: {
    beta: { name: 'weight of the divergence', symbol: 'β of the ELBO' },
    code: { name: 'numbers in a code', symbol: 'numbers in a code' },
    seed: { name: 'seed', symbol: 'seed' },
  },
  originals: 'originals',
  rebuilt: {
    squared: 'squared error: rebuilt',
    entropy: 'cross-entropy: rebuilt',
    variational: 'variational: rebuilt',
  },
  fromRandomCodes: 'from random codes',
  axis: 'held-out pictures, nats per picture',
  curves: { squared: 'squared', entropy: 'entropy', variational: 'variational' },
  itsDivergence: 'its KL',
  caption: 'Held-out pictures after the last epoch shown',
  columns: {
    model: 'model',
    epoch: 'epoch',
    entropy: 'cross-entropy, nats',
    squared: 'squared error',
    kl: 'KL, nats',
  },
  notYet: 'not yet',
  none: 'none',
  withBeta: (beta: number) => `The variational model, β = ${beta}`,
};
