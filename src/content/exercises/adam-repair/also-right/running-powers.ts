/** Powers of the decays are carried along instead of being computed. */
export const adam = (slopes: number[], rate: number): number[] => {
  let [mean, square, left, leftSquare] = [0, 0, 1, 1];
  return slopes.map((slope) => {
    mean = 0.9 * mean + 0.1 * slope;
    square = 0.999 * square + 0.001 * slope ** 2;
    left *= 0.9;
    leftSquare *= 0.999;
    return -rate * (mean / (1 - left) / (Math.sqrt(square / (1 - leftSquare)) + 1e-8));
  });
};
