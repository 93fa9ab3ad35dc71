import * as tf from '@tensorflow/tfjs';
import * as losses from 'lossbook/losses';

const anchor = tf.tensor2d([
  [0.2, 0.1],
  [1, -0.4],
]);
const positive = tf.tensor2d([
  [0.5, 0.5],
  [1.6, 0.4],
]);
const negative = tf.tensor2d([
  [0.9, 0.3],
  [-0.5, 0.2],
]);

// A similar pair (label 1) and a dissimilar one (label 0).
const partner = tf.tensor2d([
  [0.5, 0.5],
  [-0.5, 0.2],
]);
const contrastive = tf.valueAndGrad((x: tf.Tensor) =>
  losses.contrastiveLoss(x, partner, [1, 0], { margin: 2 }),
)(anchor);
console.log('contrastive', contrastive.value.arraySync());
console.log('  gradient', contrastive.grad.arraySync());

const triplet = tf.valueAndGrad((x: tf.Tensor) =>
  losses.tripletMarginLoss(x, positive, negative, { margin: 1 }),
)(anchor);
console.log('triplet', triplet.value.arraySync());
console.log('  gradient', triplet.grad.arraySync());

// A distance of your own: 1 minus the cosine.
const byAngle = losses.tripletMarginWithDistanceLoss(anchor, positive, negative, {
  distanceFunction: (x, y) => tf.sub(1, losses.cosineSimilarity(x, y)),
  margin: 0.5,
});
console.log('triplet by angle', byAngle.arraySync());

// Labels 1 and -1, not 1 and 0.
const cosine = losses.cosineEmbeddingLoss(anchor, partner, [1, -1], { margin: 0.2 });
console.log('cosine', cosine.arraySync());

// InfoNCE: cross-entropy over similarities; row i's own key is row i.
const infoNCE = losses.infoNCELoss(anchor, positive, { temperature: 0.1 });
console.log('infoNCE', infoNCE.arraySync());

// NT-Xent: both views in one list, and nobody may pick itself.
const ntXent = losses.ntXentLoss(anchor, positive, { temperature: 0.5 });
console.log('ntXent', ntXent.arraySync());
