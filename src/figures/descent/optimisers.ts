/** Turns the gradient of each step into what is added to the weights; remembers what it must. */
export type Stepper = (gradient: readonly number[]) => number[];

/** Gradient descent: a step downhill, as long as the slope is steep. `sgd(0.1)([2])` is [−0.2]. */
export function sgd(rate: number): Stepper {
  return (gradient) => gradient.map((slope) => -rate * slope);
}

/**
 * Momentum: the velocity keeps `keep` of itself and gains the new gradient, as in PyTorch and TensorFlow.
 *
 * B. T. Polyak, “Some methods of speeding up the convergence of iteration methods” (1964),
 * doi:10.1016/0041-5553(64)90137-5.
 */
export function momentum(rate: number, keep = 0.9): Stepper {
  let velocity: number[] = [];
  return (gradient) => {
    velocity = gradient.map((slope, k) => keep * (velocity[k] ?? 0) + slope);
    return velocity.map((each) => -rate * each);
  };
}

/**
 * Adam: each weight gets steps of about `rate`, whatever the size of its gradients: their running mean over the root
 * of their running square. Both start at 0 and are corrected for that by 1 − decayᵗ.
 *
 * D. P. Kingma and J. Ba, “Adam: A Method for Stochastic Optimization” (2014), arXiv:1412.6980.
 */
export function adam(rate: number, { mean = 0.9, square = 0.999, epsilon = 1e-8 } = {}): Stepper {
  let means: number[] = [];
  let squares: number[] = [];
  let step = 0;
  return (gradient) => {
    step += 1;
    means = gradient.map((slope, k) => mean * (means[k] ?? 0) + (1 - mean) * slope);
    squares = gradient.map((slope, k) => square * (squares[k] ?? 0) + (1 - square) * slope * slope);
    return means.map((each, k) => {
      const corrected = each / (1 - mean ** step);
      return (-rate * corrected) / (Math.sqrt((squares[k] ?? 0) / (1 - square ** step)) + epsilon);
    });
  };
}
