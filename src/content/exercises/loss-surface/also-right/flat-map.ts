const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** −(1 − p)^γ log p, with −log p = softplus(−margin) and log(1 − p) = −softplus(margin). */
const focal = (margin: number, gamma: number) => Math.exp(-gamma * softplus(margin)) * softplus(-margin);

export const lossSurface = (x: number[], label: number[], gammas: number[], reach: number, count: number) => {
  const axis = [...Array(count).keys()].map((i) => reach * ((2 * i) / (count - 1) - 1));
  return axis.flatMap((weight) =>
    axis.flatMap((bias) =>
      gammas.map((gamma) => {
        const margins = x.map((value, i) => (2 * (label[i] ?? 0) - 1) * (weight * value + bias));
        const loss = margins.reduce((sum, margin) => sum + focal(margin, gamma) / x.length, 0);
        return { weight, bias, gamma, loss };
      }),
    ),
  );
};
