import type { Mutant } from './mutant.ts';

export const mutants: Mutant[] = [
  // crossEntropy.ts
  { file: 'crossEntropy.ts', from: 'ignoreIndex: -100,', to: 'ignoreIndex: -1,' },
  { file: 'crossEntropy.ts', from: 'axis: -1,', to: 'axis: 1,' },
  {
    file: 'crossEntropy.ts',
    from: 'return own ? reduceWeighted(apart, own, reduction, emptyMean)',
    to: 'return own ? reduce(apart, reduction, emptyMean)',
  },
  {
    file: 'crossEntropy.ts',
    from: 'const surprisal = surprisalAt(clean, found.labels)',
    to: 'const surprisal = surprisalAt(rows, found.labels)',
  },
  {
    file: 'crossEntropy.ts',
    from: 'weights ? tf.mul<tf.Tensor2D>(shares, weights) : shares);\n      return reduce',
    to: 'shares);\n      return reduce',
  },
  {
    file: 'denseTargets.ts',
    from: 'labelSmoothing / classes',
    to: 'labelSmoothing / Math.max(classes - 1, 1)',
  },
  { file: 'denseTargets.ts', from: 'tf.mul(shares, 1 - labelSmoothing)', to: 'shares' },
  { file: 'denseTargets.ts', from: 'ignoreIndex < 0', to: 'ignoreIndex < 2' },
  // classTargets.ts
  { file: 'classTargets.ts', from: 'label >= 0 && label < classes', to: 'label >= 0 && label <= classes' },
  { file: 'classTargets.ts', from: 'Number.isInteger(label) &&', to: '' },
  { file: 'classTargets.ts', from: 'valid ? tf.mul(own, valid) : own', to: 'own' },
  { file: 'classTargets.ts', from: 'tf.transpose(each, [...others, classAxis])', to: 'each' },
  // rows.ts
  { file: 'rows.ts', from: 'tf.sub<tf.Tensor2D>(x, spread(tf.max(x, 1), x.shape[1]))', to: 'x' },
  { file: 'rows.ts', from: 'tf.sub(dy, spread(tf.sum(tf.mul(p, dy), 1), classes))', to: 'dy' },
  // surprisal.ts
  {
    file: 'surprisal.ts',
    from: 'tf.sub(tf.log(sums), fromCells(shifted, cells))',
    to: 'tf.neg(fromCells(shifted, cells))',
  },
  {
    file: 'surprisal.ts',
    from: 'value: tf.sub(\n        tf.mul(exponentials, spread(tf.div(scale, sums), classes)),',
    to: 'value: tf.sub(\n        tf.mul(exponentials, spread(scale, classes)),',
  },
  {
    file: 'surprisal.ts',
    from: 'tf.sub(scaled(x, pulled), tf.mul(a, spread(dy, classes)))',
    to: 'scaled(x, pulled)',
  },
  { file: 'surprisal.ts', from: 'spread(scale, classes)), mean];', to: 'spread(scale, classes)), scale];' },
  { file: 'surprisal.ts', from: 'atCells(cells, scale, classes),\n', to: 'tf.zerosLike(exponentials),\n' },
  { file: 'surprisal.ts', from: 'tf.mul(dy, tf.sum(a, 1))', to: 'dy' },
  {
    file: 'surprisal.ts',
    from: 'tf.equal(a, 0), tf.zerosLike(a), shifted',
    to: 'tf.less(a, 0), tf.zerosLike(a), shifted',
  },
  { file: 'surprisal.ts', from: 'tf.sub(mean, tf.sum(tf.mul(oneHot, v), 1))', to: 'tf.zerosLike(scale)' },
  { file: 'surprisal.ts', from: 'finiteWhereAbsent(surprisals, share)', to: 'surprisals' },
  // nll.ts
  { file: 'nll.ts', from: 'tf.sub(0, pickLabelled(', to: 'tf.add(0, pickLabelled(' },
  { file: 'nll.ts', from: 'cleanRows(rows, found.valid)', to: 'rows' },
  // logistic.ts
  { file: 'logistic.ts', from: 'tf.sub(tf.step(x), z)', to: 'tf.sub(tf.step(tf.neg(x)), z)' },
  {
    file: 'logistic.ts',
    from: 'tf.add(wrongSide, tf.softplus(tf.neg(tf.abs(x))))',
    to: 'tf.add(wrongSide, tf.log1p(tf.exp(tf.neg(tf.abs(x)))))',
  },
  { file: 'logistic.ts', from: 'tf.sub(tf.sigmoid(x), z)', to: 'tf.sub(z, tf.sigmoid(x))' },
  { file: 'logistic.ts', from: 'tf.neg(tf.mul(dy, x))', to: 'tf.zerosLike(x)' },
  {
    file: 'logistic.ts',
    from: 'tf.mul(tf.sub(1, z), tf.softplus(x))',
    to: 'tf.mul(posWeight, tf.mul(tf.sub(1, z), tf.softplus(x)))',
  },
  { file: 'each/binaryCrossEntropyWithLogits.ts', from: '(1 - 2 * yes)', to: '1' },
  {
    file: 'each/binaryCrossEntropyWithLogits.ts',
    from: 'Math.min(Math.abs(logit), 1e300)',
    to: 'Math.abs(logit)',
  },
  { file: 'each/binaryCrossEntropy.ts', from: 'Math.min(-Math.log(p), 100)', to: '-Math.log(p)' },
  { file: 'each/arithmetic.ts', from: '1 / 3 + q', to: '1 / 2 + q' },
  { file: 'each/crossEntropy.ts', from: 'slopes[at] = (-others /', to: 'slopes[at] = (-own /' },
  { file: 'each/crossEntropy.ts', from: 'if (share === 0) continue;', to: '' },
  { file: 'each/rows.ts', from: 'others <= own ? log1pOfShare(others / own)', to: 'false ? 0' },
  { file: 'each/softmaxFocal.ts', from: 'q === 0 ? 1 + gamma', to: 'false ? 1' },
  { file: 'each/multiMargin.ts', from: '0 - step * pull', to: '0 - step' },
  { file: 'each/hinge.ts', from: 'low === 0 ? [2, -1]', to: 'low === 0 ? [1, 0]' },
  { file: 'ops/onePass.ts', from: 'gradientDepth < 2', to: 'gradientDepth < 3' },
  { file: 'ops/elementwise.ts', from: 'byTarget ? 1 : -1', to: 'byTarget ? 1 : 1' },
  { file: 'ops/elementwise.ts', from: 'sound && !sound(inputs, targets)', to: 'false' },
  { file: 'binaryCrossEntropyWithLogits.ts', from: 'labelSmoothing / 2', to: 'labelSmoothing' },
  {
    file: 'binaryCrossEntropyWithLogits.ts',
    from: "return reduce(weighted(losses, broadcastWeight(name, 'weight', weight, x.shape)), reduction)",
    to: 'return reduce(losses, reduction)',
  },
  // bernoulli.ts
  { file: 'bernoulli.ts', from: 'tf.minimum(tf.neg(log), 100)', to: 'tf.minimum(tf.neg(log), 90)' },
  { file: 'bernoulli.ts', from: '1e-12', to: '1e-7' },
  {
    file: 'bernoulli.ts',
    from: 'tf.sub(surprisalOf(p), surprisalOfRest(p))',
    to: 'tf.sub(surprisalOfRest(p), surprisalOf(p))',
  },
  {
    file: 'binaryCrossEntropy.ts',
    from: "numbersWithin(name, 'target', z",
    to: "numbersWithin(name, 'target', p",
  },
  // sigmoidFocal.ts
  { file: 'sigmoidFocal.ts', from: 'alpha: 0.25 as', to: 'alpha: 0.75 as' },
  {
    file: 'sigmoidFocal.ts',
    from: 'tf.mul(tf.sub(1, alpha), tf.sub(1, z))',
    to: 'tf.mul(alpha, tf.sub(1, z))',
  },
  { file: 'sigmoidFocal.ts', from: 'tf.mul(tf.div(byLogit, q), gamma)', to: 'tf.div(byLogit, q)' },
  { file: 'sigmoidFocal.ts', from: 'tf.sub(1, tf.mul(2, t))', to: 'tf.sub(tf.mul(2, t), 1)' },
  { file: 'sigmoidFocal.ts', from: 'tf.div(tf.sub(rest, p), q)', to: 'tf.div(tf.sub(p, rest), q)' },
  { file: 'sigmoidFocal.ts', from: 'tf.maximum(q, 1e-37)', to: 'q' },
  { file: 'sigmoidFocal.ts', from: '(alpha as number) < 0 ? null', to: '(alpha as number) < -2 ? null' },
  { file: 'sigmoidFocal.ts', from: 'tf.sub(steeper, logits)', to: 'steeper' },
  // focalSurprisal.ts and softmaxFocal.ts
  {
    file: 'focalSurprisal.ts',
    from: 'const others = tf.sub(exponentials, atCells(cells, own, classes))',
    to: 'const others = exponentials',
  },
  { file: 'focalSurprisal.ts', from: 'tf.mul(scale, q as tf.Tensor)', to: 'scale' },
  { file: 'focalSurprisal.ts', from: "tf.add(q, tf.cast(tf.equal(q, 0), 'float32'))", to: 'q' },
  {
    file: 'focalSurprisal.ts',
    from: 'tf.mul(gamma, tf.div(tf.mul(p, surprisal), safe))',
    to: 'tf.div(tf.mul(p, surprisal), safe)',
  },
  {
    file: 'focalSurprisal.ts',
    from: 'tf.sub(tf.mul(p as tf.Tensor, total), pull as tf.Tensor)',
    to: 'tf.neg(pull as tf.Tensor)',
  },
  {
    file: 'focalSurprisal.ts',
    from: 'tf.equal(p, 0), tf.zerosLike(finite), finite',
    to: 'tf.less(p, 0), tf.zerosLike(finite), finite',
  },
  {
    file: 'softmaxFocal.ts',
    from: 'reduceWeighted(apart, found.valid, reduction, emptyMean)',
    to: 'reduce(apart, reduction, emptyMean)',
  },
  { file: 'softmaxFocal.ts', from: 'found.valid ? tf.mul(focal, found.valid) : focal', to: 'focal' },
  { file: 'softmaxFocal.ts', from: 'gamma: 2,', to: 'gamma: 1.5,' },
  // hinge.ts and multiMargin.ts
  { file: 'hinge.ts', from: 'tf.sub(tf.mul(2, given), 1)', to: 'given' },
  { file: 'hinge.ts', from: 'tf.sub(margin, tf.mul(signs, scores))', to: 'tf.sub(1, tf.mul(signs, scores))' },
  { file: 'hinge.ts', from: 'squared ? tf.square(short) : short', to: 'short' },
  {
    file: 'multiMargin.ts',
    from: 'tf.div(tf.sum(costs, 1), classes)',
    to: 'tf.div(tf.sum(costs, 1), Math.max(classes - 1, 1))',
  },
  {
    file: 'multiMargin.ts',
    from: 'const others = tf.sub(1, oneHotRows(labels, classes))',
    to: 'const others = tf.onesLike(short)',
  },
  { file: 'multiMargin.ts', from: 'p === 1 ? short : tf.square(short)', to: 'short' },
  {
    file: 'multiMargin.ts',
    from: 'weights ? tf.mul(losses, tf.gather(weights, labels)) : losses',
    to: 'losses',
  },
];
