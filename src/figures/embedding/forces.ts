import * as tf from '@tensorflow/tfjs-core';
import { contrastiveLoss } from '../../losses/contrastive.ts';
import { infoNCELoss } from '../../losses/infoNCE.ts';
import { tripletMarginLoss } from '../../losses/tripletMargin.ts';
import type { Point } from '../fields.ts';
import type { EmbeddingLoss } from './fields.ts';

export interface EmbeddingOptions {
  /** Unit of the plane. */
  margin: number;
  temperature: number;
}

/** The loss of all points together, and its slope in each of them. */
export interface EmbeddingReading {
  loss: number;
  slopes: Point[];
}

/**
 * What a loss says of points whose kinds are known, averaged over all that they offer: every pair for the
 * contrastive loss, every triplet, every query with each key of its kind against all points of other kinds.
 *
 * `kinds` are numbers from 0. Call with gradients registered and a backend set.
 */
export function readEmbedding(
  id: EmbeddingLoss,
  points: readonly Point[],
  kinds: readonly number[],
  options: EmbeddingOptions,
): EmbeddingReading {
  return tf.tidy(() => {
    const places = tf.tensor2d(points.map(({ x, y }) => [x, y]));
    const { value, grad } = tf.valueAndGrad((all: tf.Tensor) => lossOf[id](all, kinds, options))(places);
    const slopes = grad.arraySync() as [number, number][];
    return { loss: value.dataSync()[0] as number, slopes: slopes.map(([x, y]) => ({ x, y })) };
  });
}

type Averaged = (places: tf.Tensor, kinds: readonly number[], options: EmbeddingOptions) => tf.Scalar;

const lossOf: Record<EmbeddingLoss, Averaged> = {
  contrastive(places, kinds, { margin }) {
    const pairs = allPairs(kinds);
    const similar = pairs.map(([i, j]) => (kinds[i] === kinds[j] ? 1 : 0));
    const [first, second] = columns(places, pairs);
    return contrastiveLoss(first as tf.Tensor, second as tf.Tensor, similar, { margin });
  },
  'triplet-margin'(places, kinds, { margin }) {
    const [anchor, positive, negative] = columns(places, allTriplets(kinds));
    return tripletMarginLoss(anchor as tf.Tensor, positive as tf.Tensor, negative as tf.Tensor, {
      margin,
      eps: 0,
    });
  },
  'info-nce'(places, kinds, { temperature }) {
    const each = [...new Set(kinds)].map((kind) => {
      const others = placesWhere(kinds, (other) => other !== kind);
      const [query, key] = columns(
        places,
        allPairs(kinds)
          .filter(([i, j]) => kinds[i] === kind && kinds[j] === kind)
          .flatMap(([i, j]) => [
            [i, j],
            [j, i],
          ]),
      );
      return infoNCELoss(query as tf.Tensor, key as tf.Tensor, {
        negativeKeys: tf.gather(places, others),
        temperature,
      });
    });
    return tf.mean(tf.stack(each)) as tf.Scalar;
  },
};

const placesWhere = (kinds: readonly number[], wanted: (kind: number) => boolean) =>
  kinds.flatMap((kind, i) => (wanted(kind) ? i : []));

const allPairs = (kinds: readonly number[]): [number, number][] =>
  kinds.flatMap((_, i) => kinds.slice(i + 1).map((_, k): [number, number] => [i, i + 1 + k]));

function allTriplets(kinds: readonly number[]): [number, number, number][] {
  return kinds.flatMap((kind, anchor) => {
    const negatives = placesWhere(kinds, (other) => other !== kind);
    return placesWhere(kinds, (other) => other === kind)
      .filter((positive) => positive !== anchor)
      .flatMap((positive) => negatives.map((n): [number, number, number] => [anchor, positive, n]));
  });
}

/** The points that stand first in each row of indices, then those that stand second, and so on. */
function columns(places: tf.Tensor, rows: readonly (readonly number[])[]): tf.Tensor[] {
  return (rows[0] ?? []).map((_, column) =>
    tf.gather(
      places,
      rows.map((row) => row[column] as number),
    ),
  );
}
