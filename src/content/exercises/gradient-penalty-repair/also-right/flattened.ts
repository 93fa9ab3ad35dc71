export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const flat = gradients.map((sample) => sample.reduce((all, channel) => all.concat(channel), []));
  const lengths = flat.map((slopes) => Math.hypot.apply(null, slopes));
  let mean = 0;
  lengths.forEach((length, i) => {
    mean += ((length - 1) * (length - 1) - mean) / (i + 1);
  });
  return mean * lambda;
}
