/** A lesson of the book, and the losses that it must cover: their ids in the catalogue. */
export interface Planned {
  number: string;
  slug: string;
  losses: readonly string[];
}

/** Every lesson that the book must have. */
export const syllabus: readonly Planned[] = [
  { number: '00', slug: 'start', losses: [] },
  { number: '01', slug: 'taxonomy', losses: ['hinge', 'multi-margin'] },
  { number: '02', slug: 'mse', losses: ['mse', 'l1'] },
  { number: '03', slug: 'huber', losses: ['huber', 'smooth-l1', 'log-cosh'] },
  { number: '04', slug: 'cross-entropy', losses: ['cross-entropy', 'nll'] },
  { number: '05', slug: 'binary-cross-entropy', losses: ['bce', 'bce-with-logits'] },
  { number: '06', slug: 'focal', losses: ['sigmoid-focal', 'softmax-focal'] },
  {
    number: '07',
    slug: 'contrastive',
    losses: [
      'contrastive',
      'triplet-margin',
      'triplet-margin-with-distance',
      'info-nce',
      'nt-xent',
      'cosine-embedding',
    ],
  },
  { number: '08', slug: 'dice', losses: ['dice', 'jaccard', 'tversky', 'dice-bce', 'dice-ce'] },
  {
    number: '09',
    slug: 'generative',
    losses: [
      'kl-divergence',
      'reconstruction',
      'gaussian-kl',
      'elbo',
      'discriminator',
      'generator',
      'gradient-penalty',
    ],
  },
  { number: '10', slug: 'training-loops', losses: [] },
  { number: '11', slug: 'in-pytorch', losses: [] },
  { number: '12', slug: 'choosing', losses: [] },
  { number: '13', slug: 'practice', losses: [] },
];

/** Lessons that nobody has written yet. A lesson that is neither here nor there fails the tests. */
export const awaited: readonly string[] = [];
